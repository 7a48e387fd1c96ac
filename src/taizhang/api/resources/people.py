"""People and the posts that they hold (人员)."""

from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment, Person
from taizhang.bureau.accounts.queries import people_in_scope
from taizhang.ledger.rounds.queries import inside


class PostShape(Shape):
    id: int
    role: str
    organization: int
    from_date: date
    until_date: date | None


class PersonShape(Shape):
    id: int
    name: str
    title: str
    appointments: list[PostShape]


def with_posts(rows: QuerySet[Person], actor: Actor) -> QuerySet[Person]:
    """Those of their posts that lie in the caller's scope."""
    posts = Appointment.objects.filter(inside(actor, "organization__path")).order_by("pk")
    return rows.prefetch_related(Prefetch("appointments", posts))


def describe(row: Person) -> PersonShape:
    posts = [
        PostShape(
            id=one.pk,
            role=one.role,
            organization=one.organization_id,
            from_date=one.from_date,
            until_date=one.until_date,
        )
        for one in row.appointments.all()
    ]
    return PersonShape(id=row.pk, name=row.name, title=row.title, appointments=posts)


PEOPLE = Resource(
    noun="people",
    title=_("人员"),
    model=Person,
    rows=people_in_scope,
    dressed=with_posts,
    shape=PersonShape,
    describe=describe,
    has_journal=False,
)
