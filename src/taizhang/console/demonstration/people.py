"""The invented county of Qinghe and the people of its bureau (青禾县)."""

from dataclasses import dataclass
from datetime import date, datetime

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.enrol import enrol
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.journal.creation import GROUND, Ground
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.console.founding.administrators import settle as administrators

# Known to everybody who reads this file: demonstrations listen on the loopback address only.
PASSWORD = "qinghe-demo-2026"  # noqa: S105

# 系统、安全、审计 in this order; each changes the password at the first sign-in, as in any house.
ADMINISTRATORS = ("季明", "安宁", "沈计")
OFFICES = ("办公室", "投资促进股", "运行监测股", "科技创新股", "人才服务股")


@dataclass(frozen=True)
class Cast:
    unit: Organization
    people: dict[str, Person]


@dataclass(frozen=True)
class Part:
    username: str
    name: str
    title: str
    role: Role
    at: str


# 上级, 单位, then the five offices with a head and an officer each.
PARTS = (
    Part("yanming", "严明", "县委巡察办副主任", Role.OVERSIGHT, "青禾县"),
    Part("fangzheng", "方正", "党组书记、局长", Role.SECRETARY, "青禾县科学技术和经济信息化局"),
    Part("gaoyuan", "高远", "党组成员、副局长（分管工业）", Role.LEADER, "青禾县科学技术和经济信息化局"),
    Part("qinlan", "秦岚", "党组成员、副局长（分管科技）", Role.LEADER, "青禾县科学技术和经济信息化局"),
    Part("shenjie", "沈洁", "整改办主任", Role.RECTIFIER, "青禾县科学技术和经济信息化局"),
    Part("wentao", "闻涛", "整改办干部", Role.RECTIFIER, "青禾县科学技术和经济信息化局"),
    Part("luqing", "陆青", "办公室主任", Role.OFFICE_HEAD, "办公室"),
    Part("jiangnan", "江楠", "办公室科员", Role.OFFICER, "办公室"),
    Part("xulin", "许琳", "投资促进股股长", Role.OFFICE_HEAD, "投资促进股"),
    Part("zhouming", "周明", "投资促进股科员", Role.OFFICER, "投资促进股"),
    Part("heping", "何平", "运行监测股股长", Role.OFFICE_HEAD, "运行监测股"),
    Part("tianye", "田野", "运行监测股科员", Role.OFFICER, "运行监测股"),
    Part("suhang", "苏航", "科技创新股股长", Role.OFFICE_HEAD, "科技创新股"),
    Part("dingyi", "丁一", "科技创新股科员", Role.OFFICER, "科技创新股"),
    Part("baixue", "白雪", "人才服务股股长", Role.OFFICE_HEAD, "人才服务股"),
    Part("yuhe", "于禾", "人才服务股科员", Role.OFFICER, "人才服务股"),
)


def settle(*, since: date, at: datetime) -> Cast:
    """The tree, the people, their accounts and their posts, as the command line would enter them."""
    founder = console_actor(on=since)

    def node(name: str, kind: Kind, parent: Organization | Ground, short_name: str = "") -> Organization:
        return establish(parent, name=name, kind=kind, short_name=short_name, actor=founder, at=at)

    county = node("青禾县", Kind.REGION, GROUND)
    unit = node("青禾县科学技术和经济信息化局", Kind.UNIT, county, "县科经局")
    homes = {county.name: county, unit.name: unit}
    homes |= {name: node(name, Kind.OFFICE, unit) for name in OFFICES}
    people = {}
    for part in PARTS:
        made = enrol(
            homes[part.at],
            name=part.name,
            title=part.title,
            username=part.username,
            password=PASSWORD,
            role=part.role,
            from_date=since,
            actor=founder,
            at=at,
        )
        people[part.name] = made.person
    administrators(ADMINISTRATORS, at=at, known=PASSWORD)
    return Cast(unit, people)
