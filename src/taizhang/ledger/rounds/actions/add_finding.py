"""补录问题:a finding that the reading missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import DraftFinding, Intake
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class FindingAdded(Event):
    draft: int
    title: str

    def sentence(self) -> str:
        return _("补录问题“%(title)s”") % {"title": self.title}


@transition(title=gettext_lazy("补录问题"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def add_finding(
    intake: Intake, *, title: str, path: Sequence[str], actor: Actor, at: datetime
) -> FindingAdded:
    wording = title.strip()
    if not wording:
        raise Refused(_("请写明问题"))
    start = intake.text.find(wording)
    located = {"start": start, "end": start + len(wording)} if start >= 0 else {}
    last = intake.drafts.aggregate(last=Max("order"))["last"] or 0
    headings = [one.strip() for one in path if one.strip()]
    draft = DraftFinding.objects.create(
        intake=intake, order=last + 1, title=wording, path=headings, **located
    )
    return FindingAdded(draft=draft.pk, title=wording)
