"""How versions of rows are written (写入): all of one recording, with its digest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.changes import CHUNK, Weighed, taken, written
from taizhang.registers.books.digests import digest_of, line_of
from taizhang.registers.books.models import Book, Recording
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import last_recording, rows_of, table_of
from taizhang.registers.catalogue import registers

# Rows named one by one in the journal; of more the digest speaks.
NAMED = 20
SAID = ("number", "way", "added", "changed", "struck", "digest", "file_name", "reason")


@dataclass(frozen=True, kw_only=True)
class Recorded(Event):
    """``rows`` are the numbers of the rows, of long recordings the first ones."""

    register: str
    number: int
    way: str
    added: int
    changed: int
    struck: int
    digest: str
    rows: Sequence[int]
    file_name: str = ""
    reason: str = ""

    def sentence(self) -> str:
        register = registers().get(self.register)
        return _("登记%(register)s：新增 %(added)d 行，更正 %(changed)d 行，撤销 %(struck)d 行") % {
            "register": register.title if register else self.register,
            "added": self.added,
            "changed": self.changed,
            "struck": self.struck,
        }


def write(
    book: Book,
    found: Sequence[Weighed],
    *,
    way: str,
    reason: str,
    file: File | None,
    file_name: str,
    actor: Actor,
    at: datetime,
) -> Recorded:
    """The book is locked by the gate: recordings of one book come one after the other.

    Raises ``Refused`` where nothing would change or a row is there already.
    """
    if not found:
        raise Refused(_("内容与底账一致，没有要登记的"))
    for one, row in taken(book, found):
        said = {"row": row.number, "called": one.values.get(registers()[book.register].called) or one.number}
        raise Refused(_("“%(called)s”与第 %(row)d 号是同一个，请改那一行") % said)
    recording = _recording(book, found, way=way, reason=reason, file=file, file_name=file_name)
    recording.recorded_by_id, recording.recorded_at = actor.person_id, at
    recording.save()
    _keep(book, found, recording.number)
    Book.objects.filter(pk=book.pk).update(last_number=book.last_number + recording.added)
    return Recorded(
        register=book.register,
        rows=[one.number for one in found[:NAMED]],
        **{name: getattr(recording, name) for name in SAID},
    )


def _recording(book: Book, found: Sequence[Weighed], **facts: Any) -> Recording:
    register = register_of(book)
    added, struck = sum(one.before is None for one in found), sum(one.is_struck for one in found)
    in_order = sorted(found, key=lambda one: one.number)
    lines = (line_of(register, one.number, one.version, one.is_struck, one.values) for one in in_order)
    return Recording(
        book=book,
        number=last_recording(book) + 1,
        digest=digest_of(lines),
        added=added,
        changed=len(found) - added - struck,
        struck=struck,
        **facts,
    )


def _keep(book: Book, found: Sequence[Weighed], number: int) -> None:
    old = [one.number for one in found if one.before is not None]
    for start in range(0, len(old), CHUNK):
        rows_of(book).filter(number__in=old[start : start + CHUNK]).update(until=number)
    try:
        table_of(book)._default_manager.bulk_create(written(book, found, since=number), batch_size=CHUNK)
    except IntegrityError as error:
        raise Refused(_("有一行与底账里已有的一行是同一个，没有写入；请刷新后再试")) from error
