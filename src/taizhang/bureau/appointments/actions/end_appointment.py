"""免职:a post ends with a day, the last one included."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.appointments.guards import is_not_about_oneself
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class AppointmentEnded(Event):
    person_name: str
    role: str
    until_date: date | str
    reason: str

    def sentence(self) -> str:
        return _("%(person)s的%(role)s任职到%(until)s止：%(reason)s") % {
            "person": self.person_name,
            "role": Role(self.role).label,
            "until": spoken_day(self.until_date),
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("免职"),
    source={MandateState.IN_FORCE, MandateState.ENDED},
    target=MandateState.ENDED,
    roles={Role.RECTIFIER},
    guards=[is_not_about_oneself],
)
def end_appointment(
    appointment: Appointment, *, until_date: date, reason: str, actor: Actor, at: datetime
) -> AppointmentEnded:
    if until_date < appointment.from_date:
        raise Refused(_("截止日期不能早于起始日期"))
    if appointment.until_date and until_date > appointment.until_date:
        raise Refused(_("任职已定到更早的日期为止；要延长请另行任职或更正"))
    if not reason.strip():
        raise Refused(_("请写明原因"))
    Appointment.objects.filter(pk=appointment.pk).update(until_date=until_date)
    return AppointmentEnded(
        person_name=appointment.person.name,
        role=appointment.role,
        until_date=until_date,
        reason=reason.strip(),
    )
