"""Who keeps a book (登记人)."""

from taizhang.registers.books.models import Book, Import
from taizhang.registers.catalogue import registers


def keepers(row: Book | Import) -> frozenset[str]:
    """这本底账的登记人（底账声明里的角色）"""
    return registers()[row.root.register].keepers
