"""Questions about people and their posts."""

from datetime import date

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.models import Appointment, Person


def appointments_on(day: date) -> QuerySet[Appointment]:
    return Appointment.objects.filter(from_date__lte=day).filter(
        Q(until_date__isnull=True) | Q(until_date__gte=day)
    )


def actor_of(person: Person, *, on: date) -> Actor:
    """The person with the posts held on that day; rights are read afresh for each act."""
    held = appointments_on(on).filter(person=person).select_related("organization").order_by("pk")
    posts = tuple(Post(one.role, one.organization_id, one.organization.path) for one in held)
    return Actor(person.pk, person.name, posts)


def people_below(path: str, *, on: date) -> QuerySet[Person]:
    """Those who hold a post in the subtree."""
    inside = appointments_on(on).filter(organization__path__startswith=path)
    return Person.objects.filter(pk__in=inside.values("person")).order_by("name")
