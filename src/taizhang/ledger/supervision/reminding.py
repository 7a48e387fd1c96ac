"""Who is to be reminded of which measure today (到期提醒): once for each light that it comes to, and again while it is late."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from taizhang.bureau.accounts.models import Delegation, Person
from taizhang.bureau.accounts.queries import appointments_on, in_force, lines_for
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import Light, Limits, light_of, lighting_over
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState

OF_THE_OFFICE = (Role.OFFICER, Role.OFFICE_HEAD)


@dataclass(frozen=True)
class Occasion:
    """A measure that shows ``light`` today; ``turn`` counts how often it has been late for a further while."""

    line: MeasureLine
    light: str
    left: int
    turn: int
    limits: Limits


def occasions(today: date) -> Iterator[Occasion]:
    """The earliest date first; what is normal, done or undated is no occasion."""
    lighting = lighting_over(today)
    nearest = max([lighting.usual.nearest, *(one.nearest for one in lighting.others.values())])
    open_rounds = Round.objects.filter(state=RoundState.OPEN)
    lines = (
        MeasureLine.objects.filter(round__in=open_rounds.values("pk"), due_key__lte=nearest)
        .filter(finding_state="in_progress")
        .exclude(state=MeasureState.DONE)
        .select_related("measure", "finding", "answering", "round")
        .order_by("due_key", "place")
    )
    for line in lines.iterator(chunk_size=2000):
        limits = lighting.of(line.round_id)
        light = light_of(line.due_key, is_done=False, limits=limits)
        if light in (Light.NOTICE, Light.WARNING, Light.OVERDUE):
            late = (today - line.due_key).days
            turn = late // settings.REMIND_AGAIN_DAYS if light == Light.OVERDUE else 0
            yield Occasion(line, light, limits.left(line.due_key), turn, limits)


class People:
    """The people of offices on one day, looked up once for all that are asked for."""

    def __init__(self, paths: Collection[str], *, on: date) -> None:
        self._offices: dict[str, list[Person]] = {}
        held = appointments_on(on).filter(role__in=OF_THE_OFFICE, organization__path__in=paths)
        for one in held.select_related("person", "organization").order_by("pk"):
            self._offices.setdefault(one.organization.path, []).append(one.person)
        self._leaders = lines_for(paths, on=on)
        self._deputies: dict[int, list[Person]] = {}
        for away in Delegation.objects.filter(in_force(on)).select_related("deputy"):
            self._deputies.setdefault(away.principal_id, []).append(away.deputy)

    def of(self, occasion: Occasion) -> Sequence[Person]:
        return self.at(occasion.line.answering.path, is_late=occasion.light == Light.OVERDUE)

    def at(self, path: str, *, is_late: bool) -> Sequence[Person]:
        """Officer and head of the office, the leader in charge once it is late, and whoever stands in for one of them."""
        people = list(self._offices.get(path, ()))
        if is_late:
            people += self._leaders.get(path, ())
        standing_in = [one for person in people for one in self._deputies.get(person.pk, ())]
        return list(dict.fromkeys([*people, *standing_in]))
