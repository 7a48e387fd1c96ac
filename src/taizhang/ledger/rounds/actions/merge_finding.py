"""并入上一条:a proposed finding joins the one before it, with its measures."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class FindingMerged(Event):
    draft: int
    into: int
    title: str

    def sentence(self) -> str:
        return _("把“%(title)s”并入上一条") % {"title": self.title}


@transition(title=gettext_lazy("并入上一条"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def merge_finding(intake: Intake, *, draft: int, actor: Actor, at: datetime) -> FindingMerged:
    merged = DraftFinding.objects.filter(intake=intake, pk=draft, is_included=True).first()
    if merged is None:
        raise Refused(_("这份文件里没有这一条问题"))
    before = intake.drafts.filter(is_included=True, order__lt=merged.order).order_by("-order").first()
    if before is None:
        raise Refused(_("这是第一条问题，前面没有可以并入的"))
    last = before.measures.aggregate(last=Max("order"))["last"] or 0
    DraftMeasure.objects.filter(draft=merged).update(draft=before, order=F("order") + last)
    joined = f"{before.title.rstrip('。;；')}；{merged.title}"
    DraftFinding.objects.filter(pk=before.pk).update(title=joined, end=_last_end(before, merged))
    DraftFinding.objects.filter(pk=merged.pk).update(is_included=False)
    return FindingMerged(draft=merged.pk, into=before.pk, title=merged.title)


def _last_end(before: DraftFinding, merged: DraftFinding) -> int | None:
    return before.end if before.end is None or merged.end is None else max(before.end, merged.end)
