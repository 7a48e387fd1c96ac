"""Stages of a project by a template of the unit (按模板排阶段): when each is to be done, reckoned from what has happened."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.changes import Change
from taizhang.registers.books.counting import Shelf
from taizhang.registers.declared.steps import EVENTS, MONTHS, PREVIOUS, WORKING

PROJECTS, STEPS, STAGES = "projects", "steps", "stages"


def templates(shelf: Shelf) -> dict[str, list[Any]]:
    """The steps of each template in their order; empty where the unit keeps none."""
    if not {STEPS, STAGES} <= set(shelf.books):
        return {}
    found: dict[str, list[Any]] = {}
    for step in shelf.rows(STEPS).filter(until_day__isnull=True).order_by("template", "place"):
        found.setdefault(step.template, []).append(step)
    return found


def unfilled(steps: Sequence[Any]) -> list[Any]:
    """Steps of which nobody has said what they are or how long they take: nothing may be guessed of them."""
    return [step for step in steps if not step.name or step.length is None]


def staged(project: Any, steps: Sequence[Any], shelf: Shelf) -> list[Change]:
    """One new row for each step that the project has not yet. Raises ``Refused`` for a template that is not filled in."""
    if open_still := unfilled(steps):
        said = {"template": steps[0].template, "n": len(open_still)}
        raise Refused(_("“%(template)s”还有 %(n)d 个阶段没有写名称和时限，写明之前不能排期") % said)
    kept = {row.step: row for row in shelf.rows(STAGES).filter(project=project.number)}
    changes, before = [], None
    for step in steps:
        row = kept.get(step.number)
        planned = row.planned_on if row else due(step, project, before)
        if row is None:
            values = {"project": project.number, "step": step.number, "planned_on": planned}
            changes.append(Change(values))
        before = (row.done_on if row else None) or planned
    if not changes:
        raise Refused(_("这个项目的阶段已经按“%(template)s”排过") % {"template": steps[0].template})
    return changes


def due(step: Any, project: Any, before: date | None) -> date | None:
    """The last day of a step; None while what it is reckoned from has no day."""
    start = before if step.begins == PREVIOUS else getattr(project, EVENTS[step.begins])
    if start is None:
        return None
    if step.length_unit == MONTHS:
        return months_later(start, step.length)
    if step.length_unit == WORKING:
        return calendar().last_of(step.length, start + timedelta(days=1), working=True).date
    return start + timedelta(days=step.length)


def months_later(day: date, count: int) -> date:
    """The day of the same number, or the last of a shorter month (民法典第二百零二条)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def stages_of(project: int, shelf: Shelf) -> list[tuple[Any, Any]]:
    """Each stage of a project with its step, in the order of the template; two statements."""
    if not {STEPS, STAGES} <= set(shelf.books):
        return []
    rows = list(shelf.rows(STAGES).filter(project=project))
    steps = {one.number: one for one in shelf.rows(STEPS).filter(number__in=[row.step for row in rows])}
    found = [(row, steps[row.step]) for row in rows if row.step in steps]
    return sorted(found, key=lambda pair: (pair[1].template, pair[1].place))
