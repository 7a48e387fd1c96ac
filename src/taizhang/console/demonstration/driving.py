"""The demonstration's key work and schedules (重点工作、调度): a year with four tasks, and a weekly and a monthly roundup."""

from datetime import date, datetime
from typing import Any

from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.meetings.models import Resolution
from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.actions.appraise import appraise
from taizhang.ledger.keywork.actions.break_down import break_down
from taizhang.ledger.keywork.actions.open_programme import open_programme
from taizhang.ledger.keywork.actions.set_task import Task, set_task
from taizhang.ledger.keywork.entering import Share
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.schedules.actions.answer_turn import answer_turn
from taizhang.ledger.schedules.actions.close_roundup import close_roundup
from taizhang.ledger.schedules.actions.open_roundup import open_roundup
from taizhang.ledger.schedules.actions.set_schedule import set_schedule
from taizhang.ledger.schedules.models import Roundup, Schedule, Turn
from taizhang.ledger.schedules.presets import MONTHLY_REPORT, PRESETS, SchedulePreset
from taizhang.ledger.schedules.rhythm import occurrences

# Title, source, document, goal, office, leader, person, days from today, stages with their days.
TASKS: tuple[tuple[Any, ...], ...] = (
    (
        *("建成县级中试平台并投入使用", "上级交办", "云政办〔2026〕8号"),
        *("年内投用，服务企业不少于10家", "科技创新股", "秦岚", "丁一", 60),
        (("完成设备采购", 20), ("平台投用", 60)),
    ),
    (
        *("全年新增规上工业企业8家", "本单位计划", "2026年工作要点"),
        *("新增规上工业企业8家", "运行监测股", "高远", "", 90, ()),
    ),
    (
        *("办好秋季产销对接会", "领导批示", "主要领导 9 月 3 日批示"),
        *("签约不少于15项", "投资促进股", "高远", "周明", -6, ()),
    ),
)
FROM_THE_MEETING = "人才服务专员每月走访一次企业"


def drive(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    bureau = Bureau(cast, today, now)
    year = open_programme(cast.unit, year=today.year, **bureau.by(days=60))
    for one in TASKS:
        _task(bureau, year, one)
    _from_a_meeting(bureau, year)
    _judged(bureau, year)
    _schedules(bureau, round, year)


def _task(bureau: Bureau, year: Round, said: tuple[Any, ...]) -> None:
    title, source, document, goal, office, leader, person, days, stages = said
    share = Share(
        text=title,
        office=bureau.office(office),
        leader=leader,
        person=person,
        due_date=bureau.day(days),
        stages=[(name, bureau.day(when)) for name, when in stages],
    )
    task = Task(title=title, source=source, source_document=document, goal=goal)
    set_task(year, task=task, share=share, **bureau.by(days=55))


def _from_a_meeting(bureau: Bureau, year: Round) -> None:
    decided = Resolution.objects.get(text__startswith=FROM_THE_MEETING)
    task = Task(
        title=decided.text,
        source="会议决定",
        source_document=str(decided.meeting),
        goal="全年走访企业不少于60家次",
        resolution=decided,
    )
    share = Share(
        text=decided.text, office=bureau.office("人才服务股"), leader="秦岚", due_date=bureau.day(12)
    )
    made = set_task(year, task=task, share=share, **bureau.by(days=9))
    part = Share(
        text="汇总走访中收集的用工需求",
        office=bureau.office("运行监测股"),
        co_units="县人社局",
        due_date=bureau.day(25),
    )
    break_down(made, share=part, **bureau.by(days=9))


def _judged(bureau: Bureau, year: Round) -> None:
    """The fair was held with fewer contracts than were aimed at."""
    finding = Finding.objects.get(round=year, number=3)
    text = "对接会已举办，签约9项"
    by = bureau.by("周明", days=5)
    report(finding.measures.get(), text=text, happened_on=bureau.day(-6), **by)
    facts: dict[str, Any] = {"result": "partly", "score": 70, "reason": "按期举办，签约9项，少于15项的目标"}
    appraise(Finding.objects.get(pk=finding.pk), **facts, **bureau.by("高远", days=2))


def _schedules(bureau: Bureau, round: Round, year: Round) -> None:
    made = _scheduled(bureau, round, PRESETS["weekly"])
    _first(bureau, made)
    _second(bureau, made)
    _scheduled(bureau, year, MONTHLY_REPORT)


def _scheduled(bureau: Bureau, round: Round, preset: SchedulePreset) -> Schedule:
    return set_schedule(
        round,
        name=str(preset.name),
        cadence=preset.cadence,
        days=list(preset.days),
        first_date=bureau.day(-20),
        source=str(preset.source),
        **bureau.by(days=20),
    )


def _first(bureau: Bureau, schedule: Schedule) -> None:
    """The first roundup is closed: one office answered in time, the others did not."""
    first = next(occurrences(schedule.rhythm, calendar(), since=bureau.day(-17)))
    since = (bureau.today - first.due).days
    row = open_roundup(schedule, nominal_date=first.nominal, **bureau.by(days=since + 2))
    turn = _turn(row, bureau)
    answer_turn(turn, text="企业名单已经核对，其余措施正在办理。", **bureau.by("周明", days=since))
    said = "投资促进股按时填报；其余股室请说明原因。"
    close_roundup(Roundup.objects.get(pk=row.pk), summary=said, **bureau.by(days=since - 1))


def _second(bureau: Bureau, schedule: Schedule) -> None:
    """The coming one is open and waits for everybody."""
    coming = next(one for one in occurrences(schedule.rhythm, calendar(), since=bureau.today))
    open_roundup(schedule, nominal_date=coming.nominal, **bureau.by(days=0))


def _turn(row: Roundup, bureau: Bureau) -> Turn:
    turns = Turn.objects.select_related("roundup__schedule__round", "office")
    return turns.get(roundup=row, office=bureau.office("投资促进股"))
