"""亮灯:how near a measure is to its date, by the rule of its round, computed from the day and never stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.rounds.light_presets import USUAL, scheme_of
from taizhang.ledger.rounds.lights import Light, Scheme
from taizhang.ledger.rounds.models import Round
from taizhang.workdays import SEEDED, Calendar

__all__ = ["Light", "Lighting", "Limits", "light_of", "lighting_in", "lighting_over", "limits_of"]


@dataclass(frozen=True)
class Limits:
    """What a scheme comes to on one day: the last due dates that still show a light, None where it is not in use."""

    scheme: Scheme
    today: date
    calendar: Calendar = field(repr=False, compare=False)
    warning_until: date | None
    notice_until: date | None

    @property
    def nearest(self) -> date:
        """The last due date that is not normal; the day before today where nothing warns."""
        last = self.today - timedelta(days=1)
        return max(day for day in (last, self.warning_until, self.notice_until) if day is not None)

    def left(self, due: date) -> int:
        """Days left as the scheme counts them, negative where they are lost."""
        return self.calendar.left(self.today, due) if self.scheme.working else (due - self.today).days


def limits_of(scheme: Scheme, today: date, known: Callable[[], Calendar]) -> Limits:
    """``known`` gives the calendar and is asked only where working days count."""
    by = known() if scheme.working else SEEDED

    def until(days: int | None) -> date | None:
        if days is None:
            return None
        if not scheme.working:
            return today + timedelta(days=days)
        # So many working days are left up to the day before the next one that is worked.
        return by.after(days + 1, today).date - timedelta(days=1)

    return Limits(scheme, today, by, until(scheme.warning.days), until(scheme.notice.days))


def light_of(due: date | None, *, is_done: bool, limits: Limits) -> Light:
    if is_done:
        return Light.DONE
    if due is None:
        return Light.NONE
    if due < limits.today:
        return Light.OVERDUE
    if limits.warning_until and due <= limits.warning_until:
        return Light.WARNING
    return Light.NOTICE if limits.notice_until and due <= limits.notice_until else Light.NORMAL


@dataclass(frozen=True)
class Lighting:
    """The lights of many rounds on one day: ``usual`` for all but ``others``, which are keys of rounds."""

    usual: Limits
    others: Mapping[int, Limits] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.usual.today

    def of(self, round: int) -> Limits:
        return self.others.get(round, self.usual)


def lighting_in(round: Round, today: date) -> Lighting:
    """Of one round; no statement but where working days count."""
    scheme = scheme_of(round)
    return Lighting(limits_of(scheme, today, calendar))


def lighting_over(today: date) -> Lighting:
    """Of every round there is: one statement, and one more where working days count."""
    known = cache(calendar)
    own = Round.objects.filter(lights__isnull=False).values_list("pk", "lights")
    others = {key: limits_of(Scheme.read(facts), today, known) for key, facts in own if facts}
    return Lighting(limits_of(USUAL, today, known), others)
