"""What of one unit reaches people of another (泄漏): addresses that answer, and marks in what is answered."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from security.routes import Route, all_routes
from security.units import Unit
from security.visiting import Visitor

# No unit has so many rows.
ABSENT = 10**8
DIGITS = re.compile(r"\d{1,12}")


def content_of(answer: Any) -> bytes:
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return data + (unpacked(data) if data[:2] == b"PK" else b"")


def unpacked(data: bytes) -> bytes:
    """The texts inside a Word file or a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"".join(package.read(name) for name in package.namelist())


def carries(answer: Any, mark: str) -> bool:
    headers = str(dict(answer.items()))
    return mark.encode() in content_of(answer) or mark in headers or _escaped(mark) in headers


def _escaped(mark: str) -> str:
    return "".join(f"%{byte:02X}" for byte in mark.encode())


def routes_of_rows(within: str) -> list[Route]:
    return [one for one in all_routes() if one.is_of_a_row and one.pattern.startswith(within)]


def open_doors(visitor: Visitor, theirs: Unit, mine: Unit, within: str = "") -> Iterator[str]:
    """Addresses of their rows that answer otherwise than those of rows that never were, or that carry their mark.

    A page that is closed to the role altogether is closed in the same way to both.
    """
    nowhere = dict.fromkeys(theirs.rows, ABSENT) | {"slug": theirs.rows["slug"]}
    for route in routes_of_rows(within):
        for method in route.methods:
            given = visitor.tries(route, method, route.filled(theirs.rows), mine)
            absent = visitor.tries(route, method, route.filled(nowhere), mine)
            if carries(given, theirs.mark):
                yield f"{method} {route.pattern} carries the mark"
            if given.status_code not in (403, 404) or not alike(given, absent):
                yield f"{method} {route.pattern}: {given.status_code}, absent {absent.status_code}"


def alike(given: Any, absent: Any) -> bool:
    """The same but for the numbers in the address, and for what is drawn anew for each page."""
    return given.status_code == absent.status_code and _bare(given) == _bare(absent)


def _bare(answer: Any) -> str:
    text = answer.content.decode()
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w{1,80}"', "", text)
    return DIGITS.sub("0", text)


def marked_pages(visitor: Visitor, mine: Unit, mark: str) -> Iterator[str]:
    """Every address that answers me, with my own rows: lists, pages, files."""
    for route in all_routes():
        if "GET" not in route.methods:
            continue
        answer = visitor.tries(route, "GET", route.filled(mine.rows), mine)
        if answer.status_code == 200 and carries(answer, mark):
            yield f"{route.pattern} carries {mark}"
