"""What lies beside an application while it is reviewed: checks on the spot, notices, marks (审核案卷)."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.timezone import localdate

from taizhang.ledger.writeoffs.chain import Step, steps_of
from taizhang.ledger.writeoffs.models import Application, Mark, Notice, Objection
from taizhang.ledger.writeoffs.states import Verdict


def is_visited(application: Application, step: Step) -> bool:
    return any(one.step_order == step.order for one in application.visits.all())


def live_notice(application: Application, step: Step) -> Notice | None:
    """The notice of the step that counts; one that was taken down does not."""
    posted = [one for one in application.notices.all() if one.step_order == step.order and one.is_live]
    return posted[-1] if posted else None


def open_objections(notice: Notice) -> list[Objection]:
    return [one for one in notice.objections.all() if one.is_open]


def upheld(notice: Notice) -> list[Objection]:
    return [one for one in notice.objections.all() if not one.is_open and one.answer.is_upheld]


def first_day(application: Application, step: Step) -> date:
    """The first day on which the step may be answered: its days to wait after the step before, or the application."""
    before = [one for one in steps_of(application) if one.order < step.order]
    passed = max((one.decided_at for earlier in before for one in earlier.decisions), default=None)
    return localdate(passed or application.submitted_at) + timedelta(days=step.rule.wait_days)


def marks_that_hold(application: Application) -> Sequence[Mark]:
    """The last word of each reviewer on each piece."""
    last = {(one.made_by_id, one.revision_id): one for one in application.marks.all()}
    return list(last.values())


def marked_for_return(application: Application) -> list[Mark]:
    return [one for one in marks_that_hold(application) if one.verdict == Verdict.RETURNED]
