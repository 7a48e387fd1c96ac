"""分解重点任务:a further part of a task with an office, people and a date of its own."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.keywork.entering import Share, add_share, refuse_unsound_share
from taizhang.ledger.keywork.guards import is_key_work


@dataclass(frozen=True, kw_only=True)
class BrokenDown(Event):
    number: int
    text: str
    office: str
    due_date: date | str | None

    def sentence(self) -> str:
        return _("任务分解，增加措施 %(number)d 交%(office)s，时限%(due)s：%(text)s") % {
            "number": self.number,
            "office": self.office,
            "due": spoken_day(self.due_date),
            "text": self.text,
        }


@dataclass(frozen=True, kw_only=True)
class ShareAdded(Event):
    number: int
    text: str

    def sentence(self) -> str:
        return _("措施 %(number)d：%(text)s") % {"number": self.number, "text": self.text}


@transition(
    title=gettext_lazy("分解任务"),
    source={FindingState.IN_PROGRESS},
    roles={Role.RECTIFIER, Role.OFFICE_HEAD},
    guards=[is_key_work],
)
def break_down(finding: Finding, *, share: Share, actor: Actor, at: datetime) -> Outcome:
    refuse_unsound_share(share, finding.round.organization)
    made = add_share(finding, share)
    event = BrokenDown(number=made.number, text=made.text, office=made.unit_name, due_date=made.due_date)
    return Outcome(event, ((made, ShareAdded(number=made.number, text=made.text)),))
