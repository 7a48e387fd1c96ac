"""Questions about supervision: which notices somebody sees, what is owed, and how often a step was taken (督办查询)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import Limits, light_of
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import inside
from taizhang.ledger.supervision.ladders import LadderStep
from taizhang.ledger.supervision.models import Notice, NoticeItem, NoticeReply
from taizhang.ledger.supervision.reading import reply_day
from taizhang.ledger.supervision.roles import OFFICE
from taizhang.ledger.supervision.states import OPEN, NoticeState

PROPOSED_MAX = 500


def notices_for(actor: Actor) -> QuerySet[Notice]:
    """Those addressed to offices in the actor's scope."""
    return Notice.objects.filter(inside(actor, "addressee__path")).select_related(
        "addressee", "organization", "round", "issued_by"
    )


def owed_to(actor: Actor) -> QuerySet[Notice]:
    """Notices that wait for this person's office to take them or to answer."""
    over = Q(pk__in=())
    for post in actor.posts:
        if post.role in OFFICE:
            over |= Q(addressee__path__startswith=post.path)
    waiting = {NoticeState.ISSUED, NoticeState.RECEIVED}
    return notices_for(actor).filter(over, state__in=waiting).order_by("reply_due", "issued_at")


@dataclass(frozen=True)
class Proposal:
    """A measure that has come so far on the ladder, and has no notice of that step or a higher one."""

    line: MeasureLine
    step: LadderStep
    light: str
    late: int


def proposals(round: Round, steps: list[LadderStep], limits: Limits) -> Iterator[Proposal]:
    """The oldest first, at most so many; in two statements."""
    until = max((day for day in (limits.nearest, limits.today) if day), default=limits.today)
    lines = (
        MeasureLine.objects.filter(round=round, due_key__lte=until, finding_state="in_progress")
        .exclude(state=MeasureState.DONE)
        .select_related("measure", "finding", "answering")
        .order_by("due_key", "place")[:PROPOSED_MAX]
    )
    had = _highest([one.measure_id for one in lines])
    for line in lines:
        light = light_of(line.due_key, is_done=False, limits=limits)
        late = max(0, (limits.today - line.due_key).days)
        reached = [order for order, step in enumerate(steps) if step.is_reached(light, late)]
        if reached and reached[-1] > had.get(line.measure_id, -1):
            yield Proposal(line, steps[reached[-1]], light, late)


def grouped(found: Iterable[Proposal]) -> list[list[Proposal]]:
    """One notice's worth each: the same step and office."""

    def place(one: Proposal) -> tuple[str, str, int]:
        return (one.step.key, one.line.answering.path, one.line.answering_id)

    return [list(some) for _key, some in groupby(sorted(found, key=place), key=place)]


def _highest(measures: Collection[int]) -> dict[int, int]:
    """The highest step that each measure had, withdrawn notices left out."""
    live = NoticeItem.objects.filter(measure__in=measures).exclude(notice__state=NoticeState.WITHDRAWN)
    return dict(live.values_list("measure").annotate(highest=Max("notice__step_order")))


def counted(notices: QuerySet[Notice]) -> list[dict[str, Any]]:
    """By office and step: how many, how many still open, how many were answered late. Withdrawn ones do not count."""
    late = NoticeReply.objects.filter(notice=OuterRef("pk"), is_late=True)
    rows = notices.exclude(state=NoticeState.WITHDRAWN).annotate(late=Exists(late)).order_by()
    named = rows.values("addressee__name", "addressee__short_name", "name", "step_order")
    rows_counted: Any = named.annotate(
        count=Count("pk"),
        open=Count("pk", filter=Q(state__in=OPEN)),
        answered_late=Count("pk", filter=Q(late=True)),
    ).order_by("addressee__name", "step_order")
    return list(rows_counted)


def overdue_replies(notices: QuerySet[Notice], today: date) -> QuerySet[Notice]:
    waiting = {NoticeState.ISSUED, NoticeState.RECEIVED}
    return notices.filter(state__in=waiting, reply_due__lt=today)


def replies_moved() -> Iterator[Notice]:
    """Open notices whose reply is due on another day than was reckoned, since a year was entered."""
    for one in Notice.objects.filter(state__in=OPEN, is_provisional=True):
        due = reply_day(localdate(one.issued_at), one.reply_days, working=one.working)
        if due and (due.date, due.is_provisional) != (one.reply_due, one.is_provisional):
            yield one
