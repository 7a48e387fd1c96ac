"""Who keeps a book (登记人)."""

from taizhang.registers.books.models import Book, Import
from taizhang.registers.catalogue import registers


def keepers(row: Book | Import) -> frozenset[str]:
    """The roles that record in a book, as its register declares them."""
    return registers()[row.root.register].keepers
