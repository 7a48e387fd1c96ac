"""The demonstration's supervision (督办): a reminder that was taken, and a notice that waits for its reply."""

from datetime import date, datetime

from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.actions.issue_notice import Demand, issue_notice
from taizhang.ledger.supervision.actions.receive_notice import receive_notice
from taizhang.ledger.supervision.actions.take_note import take_note

LATE = (5, 2)


def supervise(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    """The office took both; what it will do about it, it has still to say."""
    bureau = Bureau(cast, today, now)
    finding, number = LATE
    measure = Measure.objects.get(finding__round=round, finding__number=finding, number=number)
    office = bureau.office("投资促进股")
    soon = Demand(step="reminder", text="该项措施即将到期，请抓紧组织产销对接和银企对接，并及时报送进展。")
    first = issue_notice(round, addressee=office, measures=[measure], demand=soon, **bureau.by(days=9))
    take_note(first, **bureau.by("周明", days=8))
    late = Demand(
        step="supervision",
        text="该项措施已经超过时限，请说明未完成的原因、已经开展的工作和完成的日期，按期书面回复。",
    )
    measure.refresh_from_db()
    second = issue_notice(round, addressee=office, measures=[measure], demand=late, **bureau.by(days=1))
    receive_notice(second, **bureau.by("周明", days=0))
