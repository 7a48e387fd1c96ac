"""A waiting file read again: its sheets, its header, and what it would do (读取待导入文件)."""

from collections.abc import Sequence

from taizhang.bureau.files.store import path_of
from taizhang.documents.sheets import Sheet, read_sheets_bounded
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.books.importing.headings import Header, find_header, header_at
from taizhang.registers.books.importing.planning import Plan, plan
from taizhang.registers.books.models import Import
from taizhang.registers.books.naming import register_of

Rows = Sequence[Sequence[str]]


def sheets_of(brought: Import) -> list[Sheet]:
    """Raises Unreadable with a sentence, though the file was readable when it came."""
    return read_sheets_bounded(path_of(brought.file.digest).read_bytes(), brought.file_name)


def rows_in(sheets: Sequence[Sheet], name: str) -> Rows:
    """The rows of the sheet that is meant; of the first where there is none of that name."""
    named = [one for one in sheets if one.name == name] or list(sheets[:1])
    return named[0].rows if named else []


def header_of(brought: Import, rows: Rows) -> Header | None:
    register = register_of(brought.book)
    said = {**brought.book.headings, **brought.columns}
    if brought.header_row is not None and brought.header_row < len(rows):
        return header_at(rows, register, brought.header_row, said)
    return find_header(rows, register, said)


def planned(brought: Import, rows: Rows) -> Plan | None:
    """What would be done with the file as its columns are taken now; None where no header is found."""
    header = header_of(brought, rows)
    if header is None:
        return None
    book = brought.book
    return plan(rows, header, register_of(book), shelf_of(book.organization_id), brought.policy)
