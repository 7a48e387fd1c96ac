"""任职:a person gets a role in an organization, from a day on."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment, Person
from taizhang.bureau.accounts.people import add_appointment
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.appointments.guards import refuse_oneself
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class Appointed(Event):
    person: int
    person_name: str
    organization: int
    organization_name: str
    role: str
    from_date: date | str
    until_date: date | str | None

    def sentence(self) -> str:
        said = {
            "person": self.person_name,
            "organization": self.organization_name,
            "role": Role(self.role).label,
            "from": spoken_day(self.from_date),
        }
        if not self.until_date:
            return _("%(person)s任%(organization)s%(role)s，自%(from)s") % said
        said["until"] = spoken_day(self.until_date)
        return _("%(person)s任%(organization)s%(role)s，自%(from)s至%(until)s") % said


@creation(title=gettext_lazy("任职"), state=MandateState.IN_FORCE, roles={Role.RECTIFIER})
def appoint(
    organization: Organization,
    *,
    person: Person,
    role: str,
    from_date: date,
    actor: Actor,
    at: datetime,
    until_date: date | None = None,
) -> tuple[Appointment, Appointed]:
    if why := refuse_oneself(person.pk, actor):
        raise Refused(why)
    someone = Person.objects.select_for_update().get(pk=person.pk)
    made = add_appointment(someone, organization, role=role, from_date=from_date, until_date=until_date)
    return made, Appointed(
        person=someone.pk,
        person_name=someone.name,
        organization=organization.pk,
        organization_name=str(organization),
        role=role,
        from_date=from_date,
        until_date=made.until_date,
    )
