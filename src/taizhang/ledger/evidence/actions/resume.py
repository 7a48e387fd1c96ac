"""恢复进行:a measure that was called done needs more work."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.guards import finding_is_in_progress
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class Resumed(Event):
    number: int
    reason: str

    def sentence(self) -> str:
        return _("措施 %(number)d 恢复进行：%(reason)s") % {"number": self.number, "reason": self.reason}


@transition(
    title=gettext_lazy("恢复进行"),
    source={MeasureState.DONE},
    target=MeasureState.ONGOING,
    roles={Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER},
    guards=[finding_is_in_progress],
)
def resume(measure: Measure, *, reason: str, actor: Actor, at: datetime) -> Resumed:
    if not reason.strip():
        raise Refused(_("请写明恢复的原因"))
    Measure.objects.filter(pk=measure.pk).update(done_on=None, review_on=None)
    return Resumed(number=measure.number, reason=reason.strip())
