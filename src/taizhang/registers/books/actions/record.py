"""登记:rows come in, change, or are struck out, all of one act or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.changes import CHUNK, Change, Weighed, taken, weighed, written
from taizhang.registers.books.digests import digest_of, line_of
from taizhang.registers.books.models import Book, Recording
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import last_recording, rows_of, table_of
from taizhang.registers.books.states import BookState, Way
from taizhang.registers.declaring.catalogue import registers

# Rows named one by one in the journal; of more the digest speaks.
NAMED = 20


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


def keepers(book: Book) -> frozenset[str]:
    return registers()[book.register].keepers


@transition(title=gettext_lazy("登记底账"), source={BookState.OPEN}, roles=keepers)
def record(
    book: Book,
    *,
    changes: Sequence[Change],
    way: str = Way.TYPED,
    reason: str = "",
    file: File | None = None,
    file_name: str = "",
    actor: Actor,
    at: datetime,
) -> Recorded:
    """What changes nothing is not recorded; an act that changes nothing at all is refused."""
    found = weighed(book, changes)
    if not found:
        raise Refused(_("内容与底账一致，没有要登记的"))
    if any(one.is_struck for one in found) and not reason.strip():
        raise Refused(_("撤销一行要写明原因"))
    for one, row in taken(book, found):
        said = {"row": row.number, "called": one.values.get(registers()[book.register].called) or one.number}
        raise Refused(_("“%(called)s”与第 %(row)d 号是同一个，请改那一行") % said)
    return _write(book, found, way, reason.strip(), file, file_name, actor, at)


def _write(
    book: Book,
    found: Sequence[Weighed],
    way: str,
    reason: str,
    file: File | None,
    file_name: str,
    actor: Actor,
    at: datetime,
) -> Recorded:
    register = register_of(book)
    number = last_recording(book) + 1
    added = sum(one.before is None for one in found)
    struck = sum(one.is_struck for one in found)
    digest = digest_of(
        line_of(register, one.number, one.version, one.is_struck, one.values)
        for one in sorted(found, key=lambda one: one.number)
    )
    counts = {"added": added, "changed": len(found) - added - struck, "struck": struck}
    Recording.objects.create(
        book=book,
        number=number,
        way=way,
        digest=digest,
        reason=reason,
        file=file,
        file_name=file_name,
        recorded_by_id=actor.person_id,
        recorded_at=at,
        **counts,
    )
    _keep(book, found, number)
    Book.objects.filter(pk=book.pk).update(last_number=book.last_number + added)
    return Recorded(
        register=book.register,
        number=number,
        way=way,
        digest=digest,
        rows=[one.number for one in found[:NAMED]],
        file_name=file_name,
        reason=reason,
        **counts,
    )


def _keep(book: Book, found: Sequence[Weighed], number: int) -> None:
    old = [one.number for one in found if one.before is not None]
    for start in range(0, len(old), CHUNK):
        rows_of(book).filter(number__in=old[start : start + CHUNK]).update(until=number)
    try:
        table_of(book)._default_manager.bulk_create(written(book, found, since=number), batch_size=CHUNK)
    except IntegrityError as error:
        raise Refused(_("有一行与底账里已有的一行是同一个，没有写入；请刷新后再试")) from error
