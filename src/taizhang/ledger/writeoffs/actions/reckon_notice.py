"""重算公示期:a year of the calendar was entered since the notice was posted, and its last day moves."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.publicising import end_now, is_under_notice, under_notice


@dataclass(frozen=True, kw_only=True)
class NoticeReckoned(Event):
    posted_until: str
    until_date: str

    def sentence(self) -> str:
        return _("公示期按登记的节假日安排重算，由%(before)s改为%(after)s结束") % {
            "before": spoken_day(self.posted_until),
            "after": spoken_day(self.until_date),
        }


@transition(
    title=gettext_lazy("重算公示期"),
    source={FindingState.UNDER_REVIEW},
    roles={Role.RECTIFIER},
    guards=[is_under_notice],
)
def reckon_notice(finding: Finding, *, actor: Actor, at: datetime) -> NoticeReckoned:
    """What was posted stays as it was posted; the write-off waits for the day that counts now, and the record says why."""
    found = under_notice(finding)
    assert found is not None
    assert found[2] is not None
    until = end_now(found[2]).date
    if until == found[2].until_date:
        raise Refused(_("公示期没有变化"))
    return NoticeReckoned(posted_until=found[2].until_date.isoformat(), until_date=until.isoformat())
