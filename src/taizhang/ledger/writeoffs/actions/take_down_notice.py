"""撤下公示:the notice had to come down before its end; it counts for nothing, and another may be posted."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.models import NoticeRemoval
from taizhang.ledger.writeoffs.publicising import is_under_notice, under_notice


@dataclass(frozen=True, kw_only=True)
class NoticeTakenDown(Event):
    channel: str
    reason: str

    def sentence(self) -> str:
        return _("撤下在%(channel)s的公示：%(reason)s") % {"channel": self.channel, "reason": self.reason}


@transition(
    title=gettext_lazy("撤下公示"),
    source={FindingState.UNDER_REVIEW},
    roles={Role.RECTIFIER},
    guards=[is_under_notice],
)
def take_down_notice(finding: Finding, *, reason: str, actor: Actor, at: datetime) -> NoticeTakenDown:
    found = under_notice(finding)
    if found is None or found[2] is None or not reason.strip():
        raise Refused(_("请写明为什么撤下公示"))
    notice = found[2]
    NoticeRemoval.objects.create(
        notice=notice, reason=reason.strip(), removed_by_id=actor.person_id, removed_at=at
    )
    return NoticeTakenDown(channel=notice.channel, reason=reason.strip())
