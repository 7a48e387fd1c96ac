"""Rows of a book in words (行的显示): references as they are called, private fields only to those who keep the book."""

from collections.abc import Iterable, Sequence
from typing import Any

from taizhang.bureau.accounts.actor import Actor
from taizhang.registers.books.keeping import keepers
from taizhang.registers.books.models import TABLES, Book
from taizhang.registers.books.rows import knowing
from taizhang.registers.declaring.fields import Amount, Field, Reference, Whole
from taizhang.registers.declaring.register import Register

Names = dict[str, dict[int, str]]


def fields_for(actor: Actor, book: Book, register: Register) -> list[Field]:
    """The fields that somebody may see: private ones are for the office that keeps the book."""
    keeps = actor.holds(keepers(book), book.scope_path)
    return [field for field in register.fields if keeps or not field.is_private]


def names_of(book: Book, register: Register, rows: Iterable[Any]) -> Names:
    """How the rows are called to which these rows refer; one statement for each field that refers."""
    found: Names = {}
    for field in register.fields:
        if isinstance(field, Reference):
            numbers = {getattr(row, field.name) for row in rows} - {None}
            found[field.name] = called(book, field, numbers)
    return found


def called(book: Book, field: Reference, numbers: set[int]) -> dict[int, str]:
    table = TABLES[field.register]
    name = table.register.called
    other = table._default_manager.filter(
        knowing(None),
        book__organization=book.organization_id,
        book__register=field.register,
        number__in=numbers,
    )
    return dict(other.values_list("number", name)) if numbers else {}


def cell(field: Field, row: Any, names: Names) -> str:
    value = getattr(row, field.name)
    if isinstance(field, Reference) and value is not None:
        return names[field.name].get(value, str(value))
    return field.said(value)


def cells(fields: Sequence[Field], row: Any, names: Names) -> list[dict[str, Any]]:
    return [
        {"text": cell(field, row, names), "is_number": isinstance(field, Amount | Whole)} for field in fields
    ]


def title_of(register: Register, row: Any, names: Names) -> str:
    return cell(register.by_name[register.called], row, names) or str(row.number)


def heading(field: Field) -> str:
    unit = str(getattr(field, "unit", "") or "")
    return f"{field.title}（{unit}）" if unit else str(field.title)
