"""Opening the files that a command was given (打开文件), and saying why one could not be read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from taizhang.console.language import gettext as _
from taizhang.documents.kinds import EXTENSIONS, extension_of
from taizhang.documents.refusal import Unreadable


def opened(file: Path) -> bytes:
    """Raises Unreadable, with ``path`` among its places, where the file system refuses."""
    try:
        return file.read_bytes()
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


def with_folders_opened(files: Iterable[Path]) -> Iterator[Path]:
    """Each file as given; for a folder the readable files below it, by name. Lock files of Word (~$…) are none."""
    for file in files:
        if file.is_dir():
            yield from sorted(one for one in file.rglob("*") if is_wanted(one))
        else:
            yield file


def is_wanted(file: Path) -> bool:
    return file.is_file() and extension_of(file.name) in EXTENSIONS and not file.name.startswith((".", "~$"))
