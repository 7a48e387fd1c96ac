"""Groups, lines of charge, deputies and meetings of the demonstration's bureau (组织领导)."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.timezone import localdate

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.appoint import appoint
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.appointments.actions.name_deputy import name_deputy
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.meetings.actions.file_minutes import file_minutes
from taizhang.bureau.meetings.actions.record_meeting import record_meeting
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Meeting, Resolution
from taizhang.bureau.meetings.recording import MeetingFacts
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.console.demonstration import papers
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.adopt_resolution import adopt_resolution

# Leader → offices (一岗双责).
LINES = {
    "高远": ("办公室", "运行监测股", "投资促进股"),
    "秦岚": ("科技创新股", "人才服务股"),
}
GROUP_MEMBERS = (("苏航", Role.OFFICE_HEAD), ("丁一", Role.OFFICER), ("江楠", Role.OFFICER))
# Principal, deputy, first and last day from today, reason. The head of 运行监测股 is away while 第3号 is reviewed.
ABSENCES = (
    ("何平", "苏航", -38, -28, "参加市委党校培训"),
    ("秦岚", "高远", -1, 5, "赴外招商"),
)


class Bureau:
    """The people at work on a day; 沈洁 of the rectification office does what nobody else is named for."""

    def __init__(self, cast: Cast, today: date, now: datetime) -> None:
        self.cast, self.today, self.now = cast, today, now

    def by(self, name: str = "沈洁", *, days: int = 0) -> dict[str, Any]:
        """Who acts, and when: ``days`` before today."""
        day = self.today - timedelta(days=days)
        person = self.cast.people[name]
        at = self.now - timedelta(days=days)
        earlier = at - timedelta(hours=3)
        # Whoever builds the demonstration soon after midnight is still on the day that is meant.
        return {"actor": actor_of(person, on=day), "at": earlier if localdate(earlier) == day else at}

    def actor(self, name: str) -> Actor:
        return actor_of(self.cast.people[name], on=self.today)

    def day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def office(self, name: str) -> Organization:
        return Organization.objects.get(name=name, path__startswith=self.cast.unit.path)


def organise(cast: Cast, *, today: date, now: datetime) -> None:
    """Before anything is worked on: who leads, who is in charge of what, who stands in for whom."""
    bureau = Bureau(cast, today, now)
    _leading_group(bureau)
    for leader, offices in LINES.items():
        for name in offices:
            facts: dict[str, Any] = {"leader": cast.people[leader], "from_date": bureau.day(-90)}
            put_in_charge(bureau.office(name), **facts, **bureau.by(days=90))
    for principal, deputy, first, last, reason in ABSENCES:
        name_deputy(
            cast.people[principal].appointments.order_by("pk")[0].organization,
            principal=cast.people[principal],
            deputy=cast.people[deputy],
            from_date=bureau.day(first),
            until_date=bureau.day(last),
            reason=reason,
            **bureau.by(principal, days=1 - first),
        )


def _leading_group(bureau: Bureau) -> None:
    facts: dict[str, Any] = {"name": "巡察整改工作领导小组", "kind": Kind.LEADING_GROUP}
    group = establish(bureau.cast.unit, **facts, **bureau.by(days=74))
    for name, role in (("方正", Role.SECRETARY), ("高远", Role.LEADER), ("秦岚", Role.LEADER)):
        said: dict[str, Any] = {
            "person": bureau.cast.people[name],
            "role": role,
            "from_date": bureau.day(-74),
        }
        appoint(group, **said, **bureau.by("闻涛", days=74))


def hand_to_group(cast: Cast, *, today: date, now: datetime) -> None:
    """The finding that is late goes to a temporary group with people of three offices."""
    bureau = Bureau(cast, today, now)
    facts: dict[str, Any] = {"name": "企业培育攻坚专班", "kind": Kind.GROUP, "until_date": bureau.day(60)}
    group = establish(cast.unit, **facts, **bureau.by(days=2))
    for name, role in GROUP_MEMBERS:
        said: dict[str, Any] = {"person": cast.people[name], "role": role, "from_date": bureau.day(-2)}
        appoint(group, **said, **bureau.by(days=2))
    hand_over(Finding.objects.get(number=5), group=group, **bureau.by(days=1))


def meet(cast: Cast, *, today: date, now: datetime) -> None:
    """Four meetings; decisions of two of them become measures."""
    bureau = Bureau(cast, today, now)
    party = _meeting(bureau, "party_group", 68, ["学习巡察反馈意见", "研究整改方案"], absent={})
    _decide(bureau, party, "成立巡察整改工作领导小组，党组书记任组长", 68)
    _decide(bureau, party, "产学研合作每半月调度一次，逐户对接高校", 68, finding=7, office="科技创新股")
    life = ["班子对照检查", "个人对照检查和相互批评"]
    _meeting(bureau, "democratic_life", 50, life, absent={})
    away = {"秦岚": "赴外招商"}
    _meeting(bureau, "rectification", 40, ["研究整改措施落实情况"], absent={})
    push = _meeting(bureau, "rectification", 10, ["通报整改进度", "研究滞后问题"], absent=away)
    _decide(bureau, push, "人才服务专员每月走访一次企业，建立走访台账", 10, finding=8, office="人才服务股")


def _meeting(bureau: Bureau, kind: str, days: int, agenda: list[str], absent: dict[str, str]) -> Meeting:
    people = bureau.cast.people
    present = [name for name in ("方正", "高远", "秦岚", "沈洁", "陆青") if name not in absent]
    facts = MeetingFacts(
        kind=kind,
        held_on=bureau.day(-days),
        began_at=time(9, 0),
        place="三楼会议室",
        chair=people["方正"],
        attendees=[people[name] for name in present],
        absentees={people[name]: reason for name, reason in absent.items()},
        agenda=agenda,
    )
    made = record_meeting(bureau.cast.unit, facts=facts, **bureau.by(days=days))
    text = "；".join(agenda)
    (paper,) = papers.proof("会议纪要", text, unit=str(bureau.cast.unit), day=facts.held_on)
    file = receive([paper.content], **bureau.by(days=days))
    file_minutes(made, file=file, file_name=paper.name, **bureau.by(days=days))
    return made


def _decide(
    bureau: Bureau, meeting: Meeting, text: str, days: int, *, finding: int = 0, office: str = ""
) -> None:
    """A decision; where it serves a finding it becomes a measure of it."""
    resolve(Meeting.objects.get(pk=meeting.pk), text=text, **bureau.by(days=days))
    if not finding:
        return
    adopt_resolution(
        Finding.objects.get(number=finding),
        resolution=Resolution.objects.get(meeting=meeting, text=text),
        text=text,
        office=bureau.office(office),
        due_date=bureau.day(45),
        **bureau.by(days=days),
    )
