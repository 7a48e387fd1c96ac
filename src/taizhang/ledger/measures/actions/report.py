"""报告进展:what was done for a measure, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.guards import finding_is_in_progress, may_begin
from taizhang.ledger.measures.models import Measure, ProgressReport
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class Reported(Event):
    number: int
    text: str
    happened_on: date | str

    def sentence(self) -> str:
        return _("措施 %(number)d 进展：%(text)s") % {"number": self.number, "text": self.text}


@transition(
    title=gettext_lazy("报告进展"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, may_begin],
)
def report(measure: Measure, *, text: str, happened_on: date, actor: Actor, at: datetime) -> Reported:
    if not text.strip():
        raise Refused(_("请写明做了什么"))
    if happened_on > localdate(at):
        raise Refused(_("完成日期不能晚于今天"))
    if measure.reports.filter(text=text.strip(), happened_on=happened_on).exists():
        raise Refused(_("同一天同样的进展已经记过，没有重复写入"))
    ProgressReport.objects.create(
        measure=measure,
        text=text.strip(),
        happened_on=happened_on,
        reported_by_id=actor.person_id,
        reported_at=at,
    )
    return Reported(number=measure.number, text=text.strip(), happened_on=happened_on)
