"""Books of the cast's bureau, and rows in them, made through the real acts."""

from datetime import date

import cast
from taizhang.registers.books.actions.open_book import open_book
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import Book
from taizhang.registers.books.rows import rows_of
from taizhang.registers.declaring.credit_codes import check_letter


def opened(house, register: str, **facts) -> Book:
    """A book kept by the office of 许琳 and 周明."""
    actor = cast.acting(house.shen)
    keeper = facts.pop("keeper", house.office)
    return open_book(house.unit, register=register, keeper=keeper, actor=actor, at=cast.NOON, **facts)


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
