"""One book as a table (底账页): searched, filtered, as of a day, and taken away as it is shown."""

import tempfile
from collections.abc import Iterator
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.publishing.exports.leaving import said_of
from taizhang.publishing.exports.listing import Heading, Listing, as_csv, as_workbook
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.actions.set_book import set_book
from taizhang.registers.books.models import Book
from taizhang.registers.books.naming import register_of
from taizhang.registers.declaring.fields import Amount, Choice, Field, Text, Whole, YesNo
from taizhang.registers.declaring.register import Register
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.workbook import EXCEL
from taizhang.web.desk.registers.asked import Asked
from taizhang.web.desk.registers.lookup import book_for
from taizhang.web.desk.registers.shown import cell, cells, fields_for, heading, names_of
from taizhang.web.desk.session import actor, now

PAGE_ROWS = 50
CHUNK = 2000
SPOOLED_BYTES = 4 * 1024 * 1024
# Long texts are read on the page of the row.
SHOWN_FIELDS = 12


@staff()
def book(request: HttpRequest, book: int) -> HttpResponse:
    row = book_for(request, book)
    register = register_of(row)
    asked = Asked.of(request.GET, register)
    found = asked.rows(row, register)
    start = (asked.page - 1) * PAGE_ROWS
    page = list(found[start : start + PAGE_ROWS + 1])
    by = actor(request)
    fields = table_fields(fields_for(by, row, register))
    names = names_of(row, register, page)
    shown = {
        "book": row,
        "register": register,
        "asked": asked,
        "heads": [_head(field, asked) for field in fields],
        "rows": [{"number": one.number, "cells": cells(fields, one, names)} for one in page[:PAGE_ROWS]],
        "count": found.count(),
        "filters": _filters(register, asked),
        "before": asked.address(page=asked.page - 1) if asked.page > 1 else "",
        "after": asked.address(page=asked.page + 1) if len(page) > PAGE_ROWS else "",
        "taken": asked.address(page=1),
        "may_record": record.is_open_to(row, by),
        "may_set": set_book.is_open_to(row, by),
    }
    return render(request, "registers/book.html", shown)


def table_fields(fields: list[Field]) -> list[Field]:
    return [field for field in fields if not (isinstance(field, Text) and field.is_long)][:SHOWN_FIELDS]


def _head(field: Field, asked: Asked) -> dict[str, Any]:
    is_sorted = asked.sort == field.name
    turned = f"-{field.name}" if is_sorted and not asked.is_descending else field.name
    direction = ("descending" if asked.is_descending else "ascending") if is_sorted else ""
    return {
        "title": heading(field),
        "is_number": isinstance(field, Amount | Whole),
        "direction": direction,
        "address": asked.address(sort=turned, page=1),
    }


def _filters(register: Register, asked: Asked) -> list[dict[str, Any]]:
    found = []
    for field in register.fields:
        if isinstance(field, Choice):
            found.append({"field": field, "words": field.words, "chosen": asked.chosen.get(field.name, "")})
        elif isinstance(field, YesNo):
            words = (_("是"), _("否"))
            found.append({"field": field, "words": words, "chosen": asked.chosen.get(field.name, "")})
    return found


@staff()
def csv(request: HttpRequest, book: int) -> StreamingHttpResponse:
    listing = _listing(request, book_for(request, book))
    answer = StreamingHttpResponse(as_csv(listing), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(True, f"{listing.title}.csv")
    return answer


@staff()
def excel(request: HttpRequest, book: int) -> FileResponse:
    listing = _listing(request, book_for(request, book))
    target = tempfile.SpooledTemporaryFile(SPOOLED_BYTES)  # noqa: SIM115 - the answer closes it
    as_workbook(listing, target)  # type: ignore[arg-type]
    target.seek(0)
    return FileResponse(target, as_attachment=True, filename=f"{listing.title}.xlsx", content_type=EXCEL)


def _listing(request: HttpRequest, book: Book) -> Listing:
    """The rows that are asked for with all fields, under headings that the same book reads again."""
    register = register_of(book)
    asked = Asked.of(request.GET, register)
    fields = fields_for(actor(request), book, register)
    headings = [Heading(_("底账编号"), 8), *(Heading(heading(field), 16) for field in fields)]
    trace = _("%(who)s 于 %(when)s 导出；%(number)s") % {
        "who": actor(request).name,
        "when": date_format(localtime(now(request)), "DATETIME_FORMAT"),
        "number": said_of(request),
    }
    unit = str(book.organization.name)
    return Listing(
        f"{unit}{register.title}", headings, _values(book, register, asked, fields), trace, issuer=unit
    )


def _values(book: Book, register: Register, asked: Asked, fields: list[Field]) -> Iterator[list[Any]]:
    rows = asked.rows(book, register).iterator(chunk_size=CHUNK)
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == CHUNK:
            yield from _told(book, register, fields, batch)
            batch = []
    yield from _told(book, register, fields, batch)


def _told(book: Book, register: Register, fields: list[Field], batch: list[Any]) -> Iterator[list[Any]]:
    names = names_of(book, register, batch)
    for row in batch:
        yield [row.number, *(_value(field, row, names) for field in fields)]


def _value(field: Field, row: Any, names: Any) -> Any:
    """Numbers and days as such, so that a workbook can go on reckoning with them."""
    value = getattr(row, field.name)
    if isinstance(field, Whole):
        return value
    if isinstance(field, Amount):
        return None if value is None else float(value)
    return cell(field, row, names)
