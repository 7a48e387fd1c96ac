"""Opening the files that a command was given (打开文件), and saying why one could not be read."""

from pathlib import Path

from taizhang.console.language import gettext as _
from taizhang.documents.refusal import Unreadable


def opened(file: Path, base: Path = Path()) -> bytes:
    """Raises Unreadable, with ``path`` among its places, where the file system refuses.

    ``base`` is where relative paths begin, for whoever opens on behalf of somebody elsewhere.
    """
    try:
        return (base / file).read_bytes()
    except FileNotFoundError as error:
        raise Unreadable("missing", "没有这个文件：{path}", path=file) from error
    except IsADirectoryError as error:
        raise Unreadable("folder", "{path} 是一个文件夹，请指明其中的文件。", path=file) from error
    except PermissionError as error:
        raise Unreadable("forbidden", "没有读取 {path} 的权限。", path=file) from error
    except OSError as error:
        raise Unreadable("system", "读不了 {path}：{reason}", path=file, reason=error.strerror) from error


def sentence_of(file: Path, refusal: Unreadable) -> str:
    """The refusal with the name of the file, in the language of this run."""
    said = _(refusal.template).format(**refusal.params)
    return said if "path" in refusal.params else f"{file.name}：{said}"
