"""The ladder that a round goes by, and the day on which a reply is due (现行阶梯、回复期限)."""

from datetime import date

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.ladder_presets import USUAL
from taizhang.ledger.supervision.ladders import LadderStep, read_ladder
from taizhang.ledger.supervision.models import Regime
from taizhang.workdays import SEEDED, Day


def ladder_of(round: Round) -> list[LadderStep]:
    own = Regime.objects.filter(round=round).first()
    return read_ladder(own.steps) if own else list(USUAL)


def automatic_steps(round: Round) -> list[LadderStep]:
    """Those that the house issues by itself."""
    own = Regime.objects.filter(round=round).first()
    return [one for one in ladder_of(round) if own and one.key in own.automatic]


def reply_day(issued: date, days: int, *, working: bool) -> Day | None:
    """The last day on which a reply is in time, counted from the day after the notice; None where none is asked for."""
    if not days:
        return None
    if not working:
        return SEEDED.last_of(days + 1, issued, working=False)
    return calendar().after(days, issued)
