"""The demonstration's plan and what was agreed about it since (整改方案、节点、长期坚持、延期、移交、拆分)."""

from datetime import date, datetime
from typing import Any

from taizhang.bureau.files.actions.receive import receive
from taizhang.console.demonstration import papers
from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.reach import reach
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.content import Content, Given
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import standing_for
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lineage.actions.split_finding import split_finding
from taizhang.ledger.lineage.moving import Part
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.check_in import check_in
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.actions.set_stages import set_stages
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.actions.agree import agree
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.requests.actions.grant import grant
from taizhang.ledger.requests.actions.submit_plan import submit_plan
from taizhang.ledger.requests.actions.transfer_measure import transfer_measure
from taizhang.ledger.requests.models import Request
from taizhang.ledger.rounds.models import Round

STAGED, STANDING = (7, 2), (8, 2)


def approve_plan(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    """One measure in stages, one for good; the secretary and the inspectors' office approve the whole."""
    bureau = Bureau(cast, today, now)
    stages = [
        ("完成对标摸排", bureau.day(-12)),
        ("提交省级平台申报", bureau.day(25)),
        ("通过评审", bureau.day(80)),
    ]
    set_stages(_measure(*STAGED), stages=stages, **bureau.by(days=69))
    facts: dict[str, Any] = {"leader": "秦岚", "person": "于禾", "due_date": None, "kind": "standing"}
    assign(_measure(*STANDING), office=bureau.office("人才服务股"), **facts, **bureau.by(days=69))
    submit_plan(round, reason="对照反馈意见逐条制定，已经党组会研究", **bureau.by(days=68))
    _granted(bureau, Request.objects.get(), ("方正", 67, "同意，抓紧落实"), ("严明", 66, "措施具体，同意"))


def agree_anew(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    """What was agreed since; the supplement for what meetings added waits for the secretary."""
    bureau = Bureau(cast, today, now)
    _reach_the_first_stage(bureau)
    _keep_up(bureau)
    reason = "高校合同文本还在会签"
    later = bureau.day(90)
    ask_extension(_measure(7, 1), wanted=later, reason=reason, **bureau.by("丁一", days=9))
    extension = Request.objects.get(kind="extension")
    _granted(bureau, extension, ("秦岚", 8, "情况属实，同意延期"), ("沈洁", 7, "同意，原定时限照旧统计"))
    transfer_measure(
        _measure(8, 1),
        to=bureau.office("科技创新股"),
        reason="科技副总由科技创新股归口管理",
        **bureau.by("白雪", days=6),
    )
    transfer = Request.objects.get(kind="transfer")
    _granted(bureau, transfer, ("苏航", 5, "同意接收"), ("沈洁", 5, "确认移交"))
    _split(bureau)
    # The one that is late: the leader in charge has still to answer.
    asked: dict[str, Any] = {"wanted": bureau.day(45), "reason": "两户企业的审计报告还没有出具"}
    ask_extension(_measure(5, 2), **asked, **bureau.by("丁一", days=2))
    submit_plan(Round.objects.get(pk=round.pk), reason="会议新增措施补充报审", **bureau.by(days=1))


def _measure(finding: int, number: int) -> Measure:
    return Measure.objects.get(finding__number=finding, number=number)


def _granted(bureau: Bureau, request: Request, *answers: tuple[str, int, str]) -> None:
    for place, (name, days, opinion) in enumerate(answers, 1):
        act = grant if place == len(answers) else agree
        asked = Request.objects.get(pk=request.pk)
        act(asked, opinion=opinion, seen_digest=asked.digest, **bureau.by(name, days=days))


def _told(bureau: Bureau, measure: Measure, who: str, text: str, proof: str, *, days: int) -> Evidence:
    """Reported and proved; answers with the piece that proves it."""
    by, day = bureau.by(who, days=days), bureau.day(-days)
    report(measure, text=text, happened_on=day, **by)
    papers_made = papers.proof(proof, text, unit=str(measure.office), day=day)
    files = tuple(Given(receive([one.content], **by), one.name, one.form) for one in papers_made)
    content = Content(proof, papers.kind_of(proof), day=day, files=files)
    submit(Measure.objects.get(pk=measure.pk), content=content, **by)
    return standing_for(measure)[-1]


def _reach_the_first_stage(bureau: Bureau) -> None:
    staged = _measure(*STAGED)
    piece = _told(bureau, staged, "丁一", "已对标摸排平台11家", "平台摸排清单", days=14)
    reach(_measure(*STAGED), evidence=piece, reached_on=bureau.day(-14), **bureau.by("丁一", days=13))


def _keep_up(bureau: Bureau) -> None:
    """A standing measure: mechanism, three checks, deemed completed, to be looked at again."""
    standing, name = _measure(*STANDING), "人才服务专员制度"
    piece = _told(bureau, standing, "于禾", "印发人才服务专员制度，走访企业26家", name, days=62)
    reach(
        _measure(*STANDING),
        name=name,
        evidence=piece,
        reached_on=bureau.day(-62),
        **bureau.by("于禾", days=61),
    )
    for days, text in (
        (50, "首月走访企业9家"),
        (32, "次月走访企业8家，解决问题5个"),
        (12, "第三个月走访企业9家"),
    ):
        check_in(
            _measure(*STANDING), text=text, checked_on=bureau.day(-days), **bureau.by("于禾", days=days - 1)
        )
    complete(_measure(*STANDING), **bureau.by("于禾", days=10))


def _split(bureau: Bureau) -> None:
    """The finding on talent is two things: gathering people, and serving them."""
    finding = Finding.objects.get(number=8)
    rest = [one.number for one in finding.measures.all() if one.number != 1]
    parts = [
        Part(title="科技人才聚集度较低", measures=[1]),
        Part(title="人才服务措施落实不到位", measures=rest),
    ]
    split_finding(finding, parts=parts, reason="两个问题由两个股室分别整改", **bureau.by(days=4))
