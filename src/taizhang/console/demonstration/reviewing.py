"""The longer chain of the demonstration's round, and its public notice (联审、公示)."""

from datetime import date, datetime
from typing import Any

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import actor_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.chains import NOTICE_DAYS, ChainStep, Party, plain_chain
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.answer_objection import answer_objection
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.record_objection import record_objection
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.models import Objection
from taizhang.ledger.writeoffs.publicising import NoticeFacts

CHAIN = (
    ChainStep.single("股室初审", "office_head"),
    ChainStep.single("分管领导复核", "leader"),
    ChainStep("三方联审", (Party("secretary"), Party("oversight", None, "县委巡察办"), Party("rectifier"))),
    ChainStep("公示后审定", (Party("rectifier"),), notice_days=NOTICE_DAYS),
)


def lengthen(round: Round, by: Person, *, at: datetime) -> None:
    fresh = Round.objects.get(pk=round.pk)
    set_chain(fresh, steps=plain_chain(CHAIN), actor=actor_of(by, on=at.date()), at=at)


def publicise(finding: Finding, *, day: date, actor: Actor, at: datetime) -> None:
    facts = NoticeFacts(
        text=f"问题：{finding.title}\n整改情况：已入库技术改造项目53个，奖励资金兑付到位。\n对公示内容有异议的，请向整改办反映。",
        channel="局门户网站公示公告栏和机关一楼公示栏",
        from_date=day,
    )
    post_notice(finding, facts=facts, actor=actor, at=at)


def settle_objection(finding: Finding, *, day: date, actor: Actor, at: datetime) -> None:
    said: dict[str, Any] = {
        "received_on": day,
        "raised_by": "某企业财务人员",
        "text": "本企业的奖励资金还没有到账",
    }
    record_objection(finding, **said, actor=actor, at=at)
    row = Objection.objects.latest("pk")
    told: dict[str, Any] = {
        "objection": row.pk,
        "is_upheld": False,
        "text": "经查银行回单，资金已于当日到账，本人已确认",
    }
    answer_objection(Finding.objects.get(pk=finding.pk), **told, actor=actor, at=at)
