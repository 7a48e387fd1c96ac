"""更正任职:a post that was entered wrongly gives way to a right one; both rows stay."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment, Person
from taizhang.bureau.accounts.people import add_appointment
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.appointments.guards import is_not_about_oneself
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class AppointmentCorrected(Event):
    reason: str

    def sentence(self) -> str:
        return _("任职登记有误，已更正：%(reason)s") % {"reason": self.reason}


@dataclass(frozen=True, kw_only=True)
class AppointmentRestated(Event):
    person_name: str
    organization: int
    organization_name: str
    role: str
    from_date: date | str
    until_date: date | str | None
    corrects: int

    def sentence(self) -> str:
        said = {
            "person": self.person_name,
            "organization": self.organization_name,
            "role": Role(self.role).label,
            "from": spoken_day(self.from_date),
        }
        if not self.until_date:
            return _("更正为：%(person)s任%(organization)s%(role)s，自%(from)s") % said
        said["until"] = spoken_day(self.until_date)
        return _("更正为：%(person)s任%(organization)s%(role)s，自%(from)s至%(until)s") % said


@transition(
    title=gettext_lazy("更正任职"),
    source={MandateState.IN_FORCE, MandateState.ENDED},
    target=MandateState.CORRECTED,
    roles={Role.RECTIFIER},
    guards=[is_not_about_oneself],
)
def correct_appointment(
    appointment: Appointment,
    *,
    organization: Organization,
    role: str,
    from_date: date,
    until_date: date | None,
    reason: str,
    actor: Actor,
    at: datetime,
) -> Outcome:
    if not reason.strip():
        raise Refused(_("请写明原因"))
    if not actor.holds({Role.RECTIFIER}, organization.path):
        raise Refused(_("“%(organization)s”不在您的范围内") % {"organization": organization})
    person = Person.objects.get(pk=appointment.person_id)
    restated = add_appointment(
        person,
        organization,
        role=role,
        from_date=from_date,
        until_date=until_date,
        corrects=appointment,
    )
    event = AppointmentCorrected(reason=reason.strip())
    return Outcome(event, ((restated, _restated(restated)),))


def _restated(row: Appointment) -> AppointmentRestated:
    return AppointmentRestated(
        person_name=row.person.name,
        organization=row.organization_id,
        organization_name=str(row.organization),
        role=row.role,
        from_date=row.from_date,
        until_date=row.until_date,
        corrects=row.corrects_id or 0,
    )
