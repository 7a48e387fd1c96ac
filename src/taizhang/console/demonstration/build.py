"""Builds the demonstration from nothing, in the order in which a bureau would (搭建演示)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext_noop

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.files.actions.receive import receive
from taizhang.console.demonstration import papers, plan
from taizhang.console.demonstration.calling import call_for_material
from taizhang.console.demonstration.comparing import compare, stage
from taizhang.console.demonstration.counting import count, fill
from taizhang.console.demonstration.driving import drive
from taizhang.console.demonstration.keeping import keep
from taizhang.console.demonstration.organising import hand_to_group, meet, organise
from taizhang.console.demonstration.people import Cast, settle
from taizhang.console.demonstration.planning import agree_anew, approve_plan
from taizhang.console.demonstration.story import feedback_day, tell
from taizhang.console.demonstration.supervising import supervise
from taizhang.console.demonstration.telling import publish
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.materials.actions.examine import examine
from taizhang.ledger.materials.examining import Terms, examined
from taizhang.ledger.materials.profiles import AUTO
from taizhang.ledger.materials.queries import home_of
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.models import Intake, Round
from taizhang.ledger.rounds.read import read

# Office hours of the story.
BEGINS, ENDS = 8, 18
ROUND = "十四届县委第六轮巡察"


def build(now: datetime) -> Iterator[str]:
    """Yield a line before each step, so that the person who waits sees what is being done."""
    now = in_the_day(now)
    today = localdate(now)
    yield gettext_noop("建立单位、人员和账号")
    cast = settle(since=date(today.year - 1, 1, 1), at=now - timedelta(days=120))
    yield gettext_noop("建立组织机构：工作组、分管和代理")
    organise(cast, today=today, now=now)
    yield gettext_noop("录入整改台账(Excel)并确认入账")
    round = _first_round(cast, today, now)
    yield gettext_noop("报审并批准整改方案")
    approve_plan(cast, round, today=today, now=now)
    yield gettext_noop("报告进展、提交佐证、申请销号、逐级审核")
    tell(cast, list(Finding.objects.filter(round=round).order_by("number")), now=now)
    yield gettext_noop("登记会议和决定事项")
    meet(cast, today=today, now=now)
    hand_to_group(cast, today=today, now=now)
    yield gettext_noop("延期、移交、拆分，补充报审方案")
    agree_anew(cast, round, today=today, now=now)
    yield gettext_noop("发提醒函和督办单")
    supervise(cast, round, today=today, now=now)
    yield gettext_noop("立项重点任务，设定调度")
    drive(cast, round, today=today, now=now)
    yield gettext_noop("征集材料，报送、退回、通过")
    call_for_material(cast, today=today, now=now)
    yield gettext_noop("保存视图，生成令牌，订阅推送")
    keep(cast, round, today=today, now=now)
    yield gettext_noop("启用业务底账，登记企业、项目和报表")
    fill(cast, today=today, now=now)
    yield gettext_noop("按模板排项目阶段")
    stage(cast, today=today, now=now)
    yield gettext_noop("设立指标，冻结通报用的数字")
    count(cast, today=today, now=now)
    yield gettext_noop("核对各处的数，请股室说明")
    compare(cast, today=today, now=now)
    yield gettext_noop("起草、检查、审签并公布通报")
    publish(cast, round, today=today, now=now)
    yield gettext_noop("录入一份反馈意见，留待确认")
    _waiting_intake(cast, today, now)
    yield gettext_noop("审核一份送审稿")
    _examination(cast, today, now)


def in_the_day(now: datetime) -> datetime:
    """Things happen some hours before: at night they would fall on the day before, so the story ends the evening before."""
    local = localtime(now)
    return now if local.hour >= BEGINS else local.replace(hour=ENDS) - timedelta(days=1)


def _actor(cast: Cast, name: str, day: date) -> Actor:
    return actor_of(cast.people[name], on=day)


def _take_in(cast: Cast, name: str, content: bytes, *, today: date, at: datetime) -> Intake:
    by = _actor(cast, "沈洁", today)
    document, proposal = read(content, name)
    file = receive([content], actor=by, at=at)
    return upload(cast.unit, file=file, file_name=name, document=document, proposal=proposal, actor=by, at=at)


def _first_round(cast: Cast, today: date, now: datetime) -> Round:
    told, at = feedback_day(today), now - timedelta(days=70)
    ledger = plan.workbook(feedback_on=told, today=today)
    intake = _take_in(cast, "巡察反馈问题整改台账.xlsx", ledger, today=today, at=at)
    facts = RoundFacts(
        title=ROUND,
        inspector="县委第二巡察组",
        entered_on=told - timedelta(days=110),
        left_on=told - timedelta(days=60),
        feedback_on=told,
        due_date=told + timedelta(days=92),
    )
    confirm_intake(intake, facts=facts, actor=_actor(cast, "沈洁", today), at=at)
    return Round.objects.get(organization=cast.unit, title=ROUND)


def _examination(cast: Cast, today: date, now: datetime) -> None:
    """Judged on the day that the draft bears, whenever the demonstration is built."""
    by, at = _actor(cast, "周明", today), now - timedelta(minutes=20)
    name, content = papers.draft(cast.unit.name)
    found = examined(content, name, Terms(AUTO, date(2026, 3, 2)))
    file = receive([content], actor=by, at=at)
    examine(home_of(by), file=file, file_name=name, found=found, actor=by, at=at)


def _waiting_intake(cast: Cast, today: date, now: datetime) -> None:
    name, content = papers.feedback()
    _take_in(cast, name, content, today=today, at=now - timedelta(hours=1))
