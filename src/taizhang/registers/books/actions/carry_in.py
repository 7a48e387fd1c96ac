"""确认导入:what the dry run showed is recorded, that and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused, Stale
from taizhang.registers.books.changes import weighed
from taizhang.registers.books.importing.reading import planned
from taizhang.registers.books.keeping import keepers
from taizhang.registers.books.models import Book, Import, Recording
from taizhang.registers.books.states import ImportState, Way
from taizhang.registers.books.writing import write


@dataclass(frozen=True, kw_only=True)
class CarriedIn(Event):
    file_name: str
    recording: int
    added: int
    changed: int
    left_out: int

    def sentence(self) -> str:
        return _("由“%(file)s”登记：新增 %(added)d 行，更新 %(changed)d 行，没有写入 %(left_out)d 行") % {
            "file": self.file_name,
            "added": self.added,
            "changed": self.changed,
            "left_out": self.left_out,
        }


@transition(
    title=gettext_lazy("确认导入"), source={ImportState.WAITING}, target=ImportState.CARRIED, roles=keepers
)
def carry_in(
    brought: Import, *, rows: Sequence[Sequence[str]], shown: str, actor: Actor, at: datetime
) -> Outcome:
    """``rows`` are the rows of the sheet; ``shown`` the digest of the dry run that the person saw."""
    book = Book.objects.select_related("organization", "keeper").get(pk=brought.book_id)
    plan = planned(brought, rows)
    if plan is None or plan.digest != shown:
        raise Stale(_("底账在您看过之后变了，没有写入；请再看一遍会写入什么"))
    if plan.refusal:
        raise Refused(plan.refusal)
    recorded = write(
        book,
        weighed(book, plan.changes),
        way=Way.IMPORTED,
        reason="",
        file=brought.file,
        file_name=brought.file_name,
        actor=actor,
        at=at,
    )
    kept = Recording.objects.get(book=book, number=recorded.number)
    Import.objects.filter(pk=brought.pk).update(recording=kept)
    Book.objects.filter(pk=book.pk).update(headings={**book.headings, **brought.columns})
    done = CarriedIn(
        file_name=brought.file_name,
        recording=recorded.number,
        added=recorded.added,
        changed=recorded.changed,
        left_out=plan.count("wrong", "twice", "kept"),
    )
    return Outcome(done, caused=((book, recorded),))
