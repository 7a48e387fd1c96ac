"""What somebody chose, and when they may be told by it (通知设置): quiet hours and days off put a message off, never away."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Max
from django.utils.timezone import get_current_timezone

from taizhang.bureau.messages.kinds import Choice
from taizhang.bureau.messages.models import Preference

# A fortnight is longer than any row of days off.
LOOKED_AHEAD_DAYS = 14
IsWorkday = Callable[[date], bool]


@dataclass(frozen=True)
class Wishes:
    """As ``Preference`` keeps them, with defaults for whoever never chose anything."""

    addresses: dict[str, str] = field(default_factory=dict)
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    quiet_from: time | None = None
    quiet_until: time | None = None
    is_on_workdays_only: bool = False
    latest: int | None = None

    def choice(self, topic: str, reach: str) -> str:
        return self.choices.get(topic, {}).get(reach, Choice.NOW)

    def wants_digest(self, reach: str) -> bool:
        return any(of_topic.get(reach) == Choice.DIGEST for of_topic in self.choices.values())

    def first_moment(self, at: datetime, is_workday: IsWorkday | None = None) -> datetime:
        """The first moment from ``at`` on at which the person may be told."""
        here = at.astimezone(get_current_timezone())
        if self.is_on_workdays_only and is_workday:
            here = _on_a_workday(here, is_workday)
        loud = self._after_quiet(here)
        if loud.date() != here.date() and self.is_on_workdays_only and is_workday:
            loud = self._after_quiet(_on_a_workday(loud, is_workday))
        return loud

    def _after_quiet(self, here: datetime) -> datetime:
        begin, end = self.quiet_from, self.quiet_until
        if begin is None or end is None or begin == end:
            return here
        now = here.time()
        over_midnight = begin > end
        is_quiet = (now >= begin or now < end) if over_midnight else begin <= now < end
        if not is_quiet:
            return here
        day = here + timedelta(days=1) if over_midnight and now >= begin else here
        return day.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)


def _on_a_workday(here: datetime, is_workday: IsWorkday) -> datetime:
    for ahead in range(LOOKED_AHEAD_DAYS):
        day = here + timedelta(days=ahead)
        if is_workday(day.date()):
            return day if not ahead else day.replace(hour=0, minute=0, second=0, microsecond=0)
    return here


def wishes_of(people: Collection[int]) -> dict[int, Wishes]:
    """By person, everybody who was asked for, in one statement."""
    latest = Preference.objects.filter(person__in=people).order_by().values("person").annotate(last=Max("pk"))
    kept = Preference.objects.filter(pk__in=latest.values("last"))
    found: dict[int, Any] = {one.person_id: _wishes(one) for one in kept}
    return {one: found.get(one, NOTHING_CHOSEN) for one in people}


def everybodys_wishes() -> dict[int, Wishes]:
    """Of all who ever chose anything."""
    return {one.person_id: _wishes(one) for one in Preference.objects.filter(followed_by__isnull=True)}


def _wishes(row: Preference) -> Wishes:
    return Wishes(
        row.addresses, row.choices, row.quiet_from, row.quiet_until, row.is_on_workdays_only, row.pk
    )


NOTHING_CHOSEN = Wishes()
