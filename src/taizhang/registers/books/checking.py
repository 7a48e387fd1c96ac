"""Whether the rows of all books are those that were recorded (底账核验): digests made again, and compared with the journal."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.models import Entry
from taizhang.registers.books.digests import digest_of, line_of
from taizhang.registers.books.models import Book, Recording
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import table_of
from taizhang.registers.books.writing import Recorded
from taizhang.registers.catalogue import registers


def faults_of_books() -> Iterator[str]:
    """One sentence for each recording whose rows were altered, or that the journal does not know so."""
    for book in Book.objects.filter(register__in=registers()).select_related("organization"):
        told = _told(book)
        for recording in Recording.objects.filter(book=book).order_by("number"):
            said = {"book": book, "number": recording.number}
            if told.pop(recording.number, None) != recording.digest:
                yield _("“%(book)s”底账第 %(number)d 次登记与留痕不符，已被改动") % said
            if _again(book, recording) != recording.digest:
                yield _("“%(book)s”底账第 %(number)d 次登记的行与摘要不符，已被改动") % said
        for number in told:
            yield _("“%(book)s”底账少了第 %(number)d 次登记") % {"book": book, "number": number}


def _told(book: Book) -> dict[int, str]:
    """What the journal says of each recording, by its number."""
    entries = Entry.objects.filter(stream=book.stream, event=Recorded.name())
    facts = (read_body(entry)["facts"] for entry in entries.iterator(chunk_size=500))
    return {one["number"]: one["digest"] for one in facts}


def _again(book: Book, recording: Recording) -> str:
    register = register_of(book)
    rows = table_of(book)._default_manager.filter(book=book, since=recording.number).order_by("number")
    return digest_of(
        line_of(
            register,
            row.number,
            row.version,
            row.is_struck,
            {one.name: getattr(row, one.name) for one in register.fields},
        )
        for row in rows.iterator(chunk_size=2000)
    )
