"""Harmless files as offices make them, by the libraries and programs that write such files (无害文件): no two alike, all repeatable."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from documents.making.benign_pictures import pictures
from documents.making.benign_workbooks import by_openpyxl, by_xlsxwriter
from documents.making.benign_writings import html, text, word

SEED = 19


@dataclass(frozen=True)
class Benign:
    """``make`` gives the bytes; ``is_read`` says whether there is text to read in it, or a picture to draw."""

    name: str
    make: Callable[[], bytes]
    is_read: bool = True


def benign_files(each: int) -> Iterator[Benign]:
    """``each`` of every kind of document, and every kind of picture."""
    kinds = {
        "docx": word,
        "opened.xlsx": by_openpyxl,
        "written.xlsx": by_xlsxwriter,
        "txt": text,
        "html": html,
    }
    for kind, make in kinds.items():
        for number in range(each):
            yield Benign(f"{number}.{kind}", _seeded(make, kind, number))
    for number, (extension, draw) in enumerate(pictures(each)):
        yield Benign(f"{number}.{extension}", _seeded(draw, extension, number), is_read=False)


def _seeded(make: Callable[[random.Random], bytes], kind: str, number: int) -> Callable[[], bytes]:
    return lambda: make(random.Random(f"{SEED} {kind} {number}"))
