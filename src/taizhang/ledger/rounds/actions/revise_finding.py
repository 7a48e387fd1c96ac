"""修改拟入账问题:correct a proposed finding, or leave it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

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
class FindingRevised(Event):
    draft: int
    title: str
    path: Sequence[str]
    is_included: bool

    def sentence(self) -> str:
        template = _("修改拟入账问题“%(title)s”") if self.is_included else _("不收入问题“%(title)s”")
        return template % {"title": self.title}


@transition(title=gettext_lazy("修改拟入账问题"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def revise_finding(
    intake: Intake,
    *,
    draft: int,
    title: str,
    path: Sequence[str],
    is_included: bool,
    actor: Actor,
    at: datetime,
) -> FindingRevised:
    if not title.strip():
        raise Refused(_("问题表述不能为空；不需要的问题请选“不收入”"))
    headings = [one.strip() for one in path if one.strip()]
    changed = DraftFinding.objects.filter(intake=intake, reading=intake.reading, pk=draft).update(
        title=title.strip(), path=headings, is_included=is_included
    )
    if not changed:
        raise Refused(_("这份文件里没有这一条问题"))
    return FindingRevised(draft=draft, title=title.strip(), path=headings, is_included=is_included)
