"""Books, rows, imports, indicators and receipts as this person sees them (查找)."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.registers.books.models import Book, Import
from taizhang.registers.books.queries import books_for, imports_for
from taizhang.registers.books.rows import table_of
from taizhang.registers.indicators.models import Indicator, Receipt
from taizhang.registers.indicators.queries import indicators_for, receipts_for
from taizhang.web.desk.session import actor


def book_for(request: HttpRequest, pk: int) -> Book:
    return get_object_or_404(books_for(actor(request)), pk=pk)


def versions_for(book: Book, number: int) -> list[Any]:
    """Every version of a row, the latest first."""
    found = list(table_of(book)._default_manager.filter(book=book, number=number).order_by("-version"))
    if not found:
        raise Http404
    return found


def import_for(request: HttpRequest, pk: int) -> Import:
    return get_object_or_404(imports_for(actor(request)), pk=pk)


def indicator_for(request: HttpRequest, pk: int) -> Indicator:
    return get_object_or_404(indicators_for(actor(request)), pk=pk)


def receipt_for(request: HttpRequest, pk: int) -> Receipt:
    return get_object_or_404(receipts_for(actor(request)), pk=pk)
