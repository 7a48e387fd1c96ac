"""结束分管:a leader's line ends with a day, the last one included."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Charge
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.appointments.guards import is_not_about_oneself
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class ChargeEnded(Event):
    leader_name: str
    organization_name: str
    until_date: date | str
    reason: str

    def sentence(self) -> str:
        return _("%(leader)s分管%(organization)s到%(until)s止：%(reason)s") % {
            "leader": self.leader_name,
            "organization": self.organization_name,
            "until": spoken_day(self.until_date),
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("结束分管"),
    source={MandateState.IN_FORCE, MandateState.ENDED},
    target=MandateState.ENDED,
    roles={Role.RECTIFIER},
    guards=[is_not_about_oneself],
)
def end_charge(charge: Charge, *, until_date: date, reason: str, actor: Actor, at: datetime) -> ChargeEnded:
    if until_date < charge.from_date:
        raise Refused(_("截止日期不能早于起始日期"))
    if charge.until_date and until_date > charge.until_date:
        raise Refused(_("分管已定到更早的日期为止；要延长请另行登记"))
    if not reason.strip():
        raise Refused(_("请写明原因"))
    Charge.objects.filter(pk=charge.pk).update(until_date=until_date)
    return ChargeEnded(
        leader_name=charge.leader.name,
        organization_name=str(charge.organization),
        until_date=until_date,
        reason=reason.strip(),
    )
