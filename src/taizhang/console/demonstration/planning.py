"""The demonstration's plan: stages, what is kept up for good, its approval, and one extension (方案、延期)."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.files.actions.receive import receive
from taizhang.console.demonstration import papers
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.reach_milestone import reach_milestone
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.content import Content, Given
from taizhang.ledger.extensions.actions.ask_for_extension import ask_for_extension
from taizhang.ledger.extensions.actions.endorse_extension import endorse_extension
from taizhang.ledger.extensions.actions.grant_extension import grant_extension
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.actions.set_milestones import set_milestones
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.plans.actions.approve_plan import approve_plan
from taizhang.ledger.plans.actions.endorse_plan import endorse_plan
from taizhang.ledger.plans.actions.submit_plan import submit_plan
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.rounds.models import Round

# Finding and measure: one that goes in stages, one that is kept up for good, one that gets more time.
STAGED, KEPT_UP, EXTENDED = (8, 1), (8, 2), (7, 2)


def have_planned(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    """Hand in the plan and have it approved, ten days after the ledger was taken in."""
    at = now - timedelta(days=62)
    staged = _measure(round, STAGED)
    _assign(cast, staged, kind=Kind.STAGED, due_date=today + timedelta(days=120), at=at)
    stages = [
        ("完成人才需求征集", today - timedelta(days=20)),
        ("选派科技副总到岗", today + timedelta(days=40)),
        ("完成首次履职评估", today + timedelta(days=110)),
    ]
    set_milestones(_measure(round, STAGED), stages=stages, **_by(cast, "沈洁", at))
    _assign(cast, _measure(round, KEPT_UP), kind=Kind.STANDING, due_date=None, at=at)
    said = "整改方案已经党组会研究，请审定"
    plan = submit_plan(round, statement=said, **_by(cast, "沈洁", at + timedelta(hours=2)))
    for name, act, days in (("方正", endorse_plan, 1), ("严明", approve_plan, 3)):
        row = Plan.objects.get(pk=plan.pk)
        act(row, opinion="措施具体、责任到人，同意", **_by(cast, name, at + timedelta(days=days)))


def have_kept_up(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    """A stage is reached; a standing measure is deemed complete and will be looked at again; one date is moved."""
    first = _measure(round, STAGED)
    _tell(cast, first, "征集到31家企业的56项人才需求", "人才需求清单", now - timedelta(days=24))
    reached = today - timedelta(days=22)
    again = _measure(round, STAGED)
    reach_milestone(again, milestone=1, reached_on=reached, **_by(cast, "于禾", now - timedelta(days=21)))
    _tell(cast, _measure(round, KEPT_UP), "第一轮走访企业28家", "走访登记表", now - timedelta(days=30))
    kept = _measure(round, KEPT_UP)
    second = now - timedelta(days=6)
    report(kept, text="第二轮走访企业26家", happened_on=localdate(second), **_by(cast, "于禾", second))
    done = {"review_on": today + timedelta(days=90), **_by(cast, "于禾", now - timedelta(days=5))}
    complete(_measure(round, KEPT_UP), **done)
    _extend(cast, round, today, now - timedelta(days=9))


def _extend(cast: Cast, round: Round, today: date, at: datetime) -> None:
    measure = _measure(round, EXTENDED)
    why = "省级平台申报窗口推迟到下季度，申请顺延"
    ask_for_extension(measure, to_date=today + timedelta(days=150), reason=why, **_by(cast, "丁一", at))
    for name, act in (("秦岚", endorse_extension), ("沈洁", grant_extension)):
        at += timedelta(days=1)
        act(Extension.objects.get(measure=measure), opinion="情况属实，同意", **_by(cast, name, at))


def _tell(cast: Cast, measure: Measure, text: str, title: str, at: datetime) -> None:
    by = _by(cast, "于禾", at)
    report(measure, text=text, happened_on=localdate(at), **by)
    given = papers.proof(title, text, unit=str(measure.office), day=localdate(at))
    files = tuple(Given(receive([one.content], **by), one.name, one.form) for one in given)
    content = Content(title, papers.kind_of(title), day=localdate(at), files=files)
    submit(Measure.objects.get(pk=measure.pk), content=content, **by)


def _assign(cast: Cast, measure: Measure, *, kind: str, due_date: date | None, at: datetime) -> None:
    assign(
        measure,
        office=measure.office,
        leader=measure.leader_name,
        person=measure.person_name,
        due_date=due_date,
        kind=kind,
        **_by(cast, "沈洁", at),
    )


def _measure(round: Round, place: tuple[int, int]) -> Measure:
    return Measure.objects.get(finding__round=round, finding__number=place[0], number=place[1])


def _by(cast: Cast, name: str, at: datetime) -> dict[str, Any]:
    return {"actor": actor_of(cast.people[name], on=localdate(at)), "at": at}
