"""Books of the cast's bureau, and rows in them, made through the real acts."""

import io
from datetime import date

import openpyxl

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.registers.books.actions.bring_file import bring_file
from taizhang.registers.books.actions.carry_in import carry_in
from taizhang.registers.books.actions.open_book import open_book
from taizhang.registers.books.actions.read_columns import read_columns
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.importing.reading import planned, rows_in, sheets_of
from taizhang.registers.books.models import Book, Import
from taizhang.registers.books.rows import rows_of
from taizhang.registers.books.states import Policy
from taizhang.registers.declaring.credit_codes import check_letter


def opened(house, register: str, **facts) -> Book:
    """A book kept by the office of 许琳 and 周明."""
    actor = cast.acting(house.shen)
    keeper = facts.pop("keeper", house.office)
    return open_book(house.unit, kind=register, keeper=keeper, actor=actor, at=cast.NOON, **facts)


def recorded(house, book: Book, *rows: dict, at=cast.NOON, by=None, **facts):
    """New rows; gives the book as it is afterwards."""
    changes = [Change(values=row) for row in rows]
    book.refresh_from_db()
    record(book, changes=changes, actor=cast.acting(by or house.zhou), at=at, **facts)
    book.refresh_from_db()
    return book


def change(house, book: Book, number: int, *, at=cast.NOON, by=None, reason="", strike=False, **values):
    row = rows_of(book).get(number=number)
    one = Change(values, number, row.version, strike)
    book.refresh_from_db()
    record(book, changes=[one], reason=reason, actor=cast.acting(by or house.zhou), at=at)
    return rows_of(book).filter(number=number).first()


def code(serial: int) -> str:
    """A valid credit code for each serial."""
    body = f"91420682MA{serial:07d}"
    return body + check_letter(body)


def enterprises(house, count: int, **facts) -> Book:
    book = opened(house, "enterprises")
    rows = [
        {"name": f"第{n}企业", "code": code(n), "founded_on": date(2020, 1, 1), **facts}
        for n in range(1, count + 1)
    ]
    return recorded(house, book, *rows)


def sheet(rows) -> bytes:
    """A workbook of one sheet, all cells as text."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell if cell != "" else None for cell in row])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def brought(house, book: Book, rows, *, policy=Policy.STOP) -> Import:
    """A file that waits, its columns taken as the house reads them."""
    by = cast.acting(house.zhou)
    file = receive([sheet(rows)], actor=by, at=cast.NOON)
    one = bring_file(book, file=file, file_name="台账.xlsx", sheet="", actor=by, at=cast.NOON)
    one = Import.objects.get(pk=one.pk)
    read_columns(one, sheet="", header_row=None, columns={}, policy=policy, actor=by, at=cast.NOON)
    return Import.objects.select_related("book").get(pk=one.pk)


def rows_read(one: Import):
    return rows_in(sheets_of(one), one.sheet)


def shown(one: Import):
    return planned(one, rows_read(one))


def carried(house, book: Book, *, seen: str = "") -> Import:
    one = book.imports.select_related("book").order_by("-pk").first()
    by = cast.acting(house.zhou)
    carry_in(one, rows=rows_read(one), shown=seen or shown(one).digest, actor=by, at=cast.NOON)
    return one
