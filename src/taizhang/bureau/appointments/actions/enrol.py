"""登记人员:a new person with the first post, and an account where one is given."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment
from taizhang.bureau.accounts.people import add_appointment, add_person, first_state
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class Enrolled(Event):
    person: int
    person_name: str
    title: str
    username: str
    organization: int
    organization_name: str
    role: str
    from_date: date | str

    def sentence(self) -> str:
        return _("登记%(person)s，任%(organization)s%(role)s，自%(from)s") % {
            "person": self.person_name,
            "organization": self.organization_name,
            "role": Role(self.role).label,
            "from": spoken_day(self.from_date),
        }


@dataclass(frozen=True, kw_only=True)
class AccountOpened(Event):
    person: int
    person_name: str
    username: str

    def sentence(self) -> str:
        return _("为%(person)s开立账号“%(username)s”") % {
            "person": self.person_name,
            "username": self.username,
        }


@creation(title=gettext_lazy("登记人员"), state=MandateState.IN_FORCE, roles={Role.RECTIFIER})
def enrol(
    organization: Organization,
    *,
    name: str,
    role: str,
    from_date: date,
    actor: Actor,
    at: datetime,
    title: str = "",
    username: str = "",
    password: str = "",
    is_drawn: bool = False,
) -> tuple[Appointment, Outcome]:
    _is_not_there(organization, name.strip(), role)
    person = add_person(
        name=name,
        title=title,
        username=username,
        password=password,
        is_drawn=is_drawn,
        state=first_state(actor),
    )
    made = add_appointment(person, organization, role=role, from_date=from_date)
    enrolled = Enrolled(
        person=person.pk,
        person_name=person.name,
        title=person.title,
        username=username,
        organization=organization.pk,
        organization_name=str(organization),
        role=role,
        from_date=from_date,
    )
    opened = AccountOpened(person=person.pk, person_name=person.name, username=username)
    return made, Outcome(enrolled, ((person.account, opened),) if username else ())


def _is_not_there(organization: Organization, name: str, role: str) -> None:
    """A second click, or a namesake: the clerk says which."""
    Organization.objects.select_for_update().get(pk=organization.pk)
    held = organization.appointments.filter(person__name=name, role=role)
    if held.exclude(state=MandateState.CORRECTED).exists():
        raise Refused(
            _(
                "“%(organization)s”已有任%(role)s的%(name)s，没有重复登记；如是同名的另一人，请在姓名后加以区分"
            )
            % {"organization": organization, "role": Role(role).label, "name": name}
        )
