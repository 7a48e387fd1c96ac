"""The lights of the measures on one page (页面上的灯): each round's rule is worked out once, the calendar read at most once."""

from datetime import date
from functools import cache

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.measures.lights import Limits, limits_of
from taizhang.ledger.rounds.light_presets import scheme_of
from taizhang.ledger.rounds.models import Round


class Lamps:
    def __init__(self, today: date) -> None:
        self.today = today
        self._known = cache(calendar)
        self._of: dict[int, Limits] = {}

    def of(self, round: Round) -> Limits:
        if round.pk not in self._of:
            scheme = scheme_of(round)
            self._of[round.pk] = limits_of(scheme, self.today, self._known)
        return self._of[round.pk]
