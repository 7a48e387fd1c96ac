"""How a bulletin begins (通报模板) and who agrees to it (审签链): what a unit has set, or what such bulletins usually have.

The parts are those of published bulletins of rectification (组织领导、整改进展、下一步打算、监督方式); the chain is the
usual way of an official document from 核稿 to 签发 (《党政机关公文处理工作条例》第二十二条: 经本机关负责人审批签发).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.models import SigningChain, Template
from taizhang.publishing.bulletins.states import BulletinKind

BODY = """{{段落:引言}}
一、整改组织领导情况
{{段落:总体情况}}
二、整改进展情况
{{段落:各问题整改}}
三、下一步打算
{{段落:下一步打算}}
"""
# Title with {单位} and {轮次}, and the text, of each kind.
USUAL = {
    BulletinKind.PUBLIC: ("中共{单位}党组关于{轮次}整改进展情况的通报", BODY + "{{段落:联系方式}}"),
    BulletinKind.INTERNAL: ("关于{轮次}整改进展情况的内部通报", BODY),
    BulletinKind.SUPERIOR: ("中共{单位}党组关于{轮次}整改进展情况的报告", BODY + "特此报告。"),
}
CHAIN = (("审核", Role.LEADER.value), ("签发", Role.SECRETARY.value))


@dataclass(frozen=True, slots=True)
class Beginning:
    title: str
    text: str


def beginning_of(organization: Organization, kind: str) -> Beginning:
    row = Template.objects.filter(organization=organization, kind=kind).order_by("-number").first()
    title, text = (row.title, row.text) if row else USUAL[BulletinKind(kind)]
    return Beginning(title, text)


def title_for(round: Round, pattern: str) -> str:
    return pattern.replace("{单位}", round.organization.name).replace("{轮次}", round.title)


def chain_of(organization: Organization, kind: str) -> Sequence[Sequence[str]]:
    """[name, role] a step."""
    row = SigningChain.objects.filter(organization=organization, kind=kind).order_by("-number").first()
    return row.steps if row else [list(step) for step in CHAIN]
