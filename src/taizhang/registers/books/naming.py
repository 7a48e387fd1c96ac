"""The register of a book with the unit's own words for choices in it (本单位选项)."""

from dataclasses import replace

from taizhang.registers.books.models import Book
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Choice, Field
from taizhang.registers.declaring.register import Register


def register_of(book: Book) -> Register:
    register = registers()[book.register]
    if not book.options:
        return register
    return replace(register, fields=tuple(_with(field, book) for field in register.fields))


def _with(field: Field, book: Book) -> Field:
    own = book.options.get(field.name)
    if not isinstance(field, Choice) or not own:
        return field
    return replace(field, options=tuple(tuple(words) for words in own))
