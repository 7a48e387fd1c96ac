"""立项重点任务:a task enters the year with its number, its source, its goal, and whoever carries it out."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.meetings.states import ResolutionState
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.keywork.entering import Share, add_share, refuse_unsound_share
from taizhang.ledger.keywork.models import KeyTask, Programme
from taizhang.ledger.keywork.queries import programme_of
from taizhang.ledger.keywork.sources import refuse_unsound_source
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class TaskSet(Event):
    number: str
    title: str
    source: str
    source_document: str
    resolution: int | None
    goal: str

    def sentence(self) -> str:
        return _("立项为%(number)s：%(title)s（%(source)s）") % {
            "number": self.number,
            "title": self.title,
            "source": " ".join(one for one in (self.source, self.source_document) if one),
        }


@dataclass(frozen=True, kw_only=True)
class ShareSet(Event):
    """What the first measure of a new task says of itself."""

    number: int
    text: str
    office: str
    due_date: date | str | None

    def sentence(self) -> str:
        return _("措施 %(number)d 交%(office)s，时限%(due)s：%(text)s") % {
            "number": self.number,
            "office": self.office,
            "due": spoken_day(self.due_date),
            "text": self.text,
        }


@dataclass(frozen=True, kw_only=True)
class Task:
    """``resolution`` is the meeting's decision that it carries out, where there was one."""

    title: str
    source: str
    source_document: str = ""
    goal: str = ""
    resolution: Resolution | None = None


@creation(title=gettext_lazy("立项重点任务"), state=FindingState.IN_PROGRESS, roles={Role.RECTIFIER})
def set_task(
    round: Round, *, task: Task, share: Share, actor: Actor, at: datetime
) -> tuple[Finding, Outcome]:
    """``share`` is the first part of the work; its office leads."""
    # Locked: of two tasks that are set at once the second one numbers on.
    held = Round.objects.select_for_update(no_key=True).get(pk=round.pk)
    year = _check(held, task, actor)
    refuse_unsound_share(share, held.organization)
    last = held.findings.aggregate(last=Max("number"))["last"] or 0
    finding = Finding.objects.create(
        round=held, number=last + 1, title=task.title.strip(), office=share.office, registered_at=at
    )
    KeyTask.objects.create(
        finding=finding,
        source=task.source.strip(),
        source_document=task.source_document.strip(),
        resolution=task.resolution,
        goal=task.goal.strip(),
    )
    measure = add_share(finding, share)
    said = ShareSet(
        number=measure.number, text=measure.text, office=measure.unit_name, due_date=measure.due_date
    )
    return finding, Outcome(_set(finding, task, year), ((measure, said),))


def _set(finding: Finding, task: Task, year: Programme) -> TaskSet:
    return TaskSet(
        number=year.called(finding.number),
        title=finding.title,
        source=task.source.strip(),
        source_document=task.source_document.strip(),
        resolution=task.resolution.pk if task.resolution else None,
        goal=task.goal.strip(),
    )


def _check(round: Round, task: Task, actor: Actor) -> Programme:
    year = programme_of(round)
    if year is None:
        raise Refused(_("这一轮是巡察整改，不能立项重点任务"))
    if round.state != RoundState.OPEN:
        raise Refused(_("这一年的重点工作已经办结"))
    if not task.title.strip():
        raise Refused(_("请写明任务"))
    refuse_unsound_source(year, task.source, task.source_document)
    decided = task.resolution
    if decided is not None:
        if decided.state != ResolutionState.ADOPTED:
            raise Refused(_("这项决定已经作废"))
        if not actor.holds({Role.RECTIFIER}, decided.scope_path):
            raise Refused(_("这次会议不在您的范围内"))
        if KeyTask.objects.filter(resolution=decided, finding__round=round).exists():
            raise Refused(_("这项决定已经立项为重点任务"))
    return year
