"""任职:give a person a role in an organization from a date on."""

from datetime import date

from taizhang.bureau.accounts.models import Appointment, Person
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization


def appoint(person: Person, *, role: Role, organization: Organization, from_date: date) -> Appointment:
    return Appointment.objects.create(
        person=person, role=role, organization=organization, from_date=from_date
    )
