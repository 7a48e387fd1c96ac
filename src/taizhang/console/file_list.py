"""The files that were asked for (文件清单): as named, below a folder, or written down in a list; never all in memory."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from taizhang.console.opening import opened
from taizhang.documents.encodings import decode
from taizhang.documents.kinds import EXTENSIONS, extension_of

LIST = "@"


@dataclass(frozen=True)
class FileList:
    """``named`` are files, folders, and @list.txt with one of these on each line. Raises Unreadable for a bad list."""

    named: Sequence[Path]

    def __iter__(self) -> Iterator[Path]:
        for path in self.entries():
            if path.is_dir():
                yield from below(path)
            else:
                yield path

    def entries(self) -> Iterator[Path]:
        for path in self.named:
            if str(path).startswith(LIST):
                yield from (Path(line) for line in lines_of(Path(str(path)[len(LIST) :])))
            else:
                yield path

    @property
    def is_single(self) -> bool:
        """One file, named itself: its report stands alone."""
        return len(self.named) == 1 and not str(self.named[0]).startswith(LIST) and not self.named[0].is_dir()

    def count(self) -> int:
        return sum(1 for _file in self)


def lines_of(file: Path) -> Iterator[str]:
    """Relative paths begin where the command was called, as on the command line."""
    for line in decode(opened(file))[0].splitlines():
        if line.strip():
            yield line.strip()


def below(folder: Path) -> Iterator[Path]:
    """Readable files of a folder and its folders, by name. Lock files of Word (~$…) and hidden files are none."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from below(folder / entry.name)
        elif entry.is_file() and is_wanted(entry.name):
            yield folder / entry.name


def is_wanted(name: str) -> bool:
    return extension_of(name) in EXTENSIONS and not name.startswith((".", "~$"))
