"""What has happened to the demonstration's eight findings up to today (故事)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localtime

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.files.actions.receive import receive
from taizhang.console.demonstration import papers
from taizhang.console.demonstration.people import Cast
from taizhang.console.demonstration.reviewing import lengthen, publicise, settle_objection
from taizhang.documents.media import PICTURE
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.actions.prepare import prepare
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.content import Content, Given, content_of
from taizhang.ledger.evidence.models import Evidence, EvidenceFile
from taizhang.ledger.evidence.queries import standing_of, unopened
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.mark_piece import mark_piece
from taizhang.ledger.writeoffs.actions.reject import reject
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_application

# Office → (officer, head, leader in charge).
CHAIN = {
    "办公室": ("江楠", "陆青", "高远"),
    "运行监测股": ("田野", "何平", "高远"),
    "投资促进股": ("周明", "许琳", "高远"),
    "科技创新股": ("丁一", "苏航", "秦岚"),
    "人才服务股": ("于禾", "白雪", "秦岚"),
}

# 何平 is away while 第3号 is reviewed; see ABSENCES in organising.py.
HEAD_AWAY_DEPUTY = "苏航"


@dataclass
class Told:
    """Progress by measure number: what was done, and what proves it."""

    progress: dict[int, tuple[str, str]]
    stage: str


# Before this one the round got a longer chain: signed by three together, then shown to the public.
CHAINED_ANEW = 3

# The finding that uses evidence of the first one.
SHARING = 2

STORY: dict[int, Told] = {
    1: Told(
        {
            1: ("清单列入42项任务，全部明确到股室和个人", "任务清单"),
            2: ("办法已印发执行，已调度6次、考核2次", "管理办法和调度记录"),
        },
        "written_off",
    ),
    2: Told({1: ("制度印发以来报送材料38篇，没有被退回", "报送制度")}, "written_off"),
    3: Told(
        {
            1: ("已入库技术改造项目53个，总投资77.85亿元", "技改项目库"),
            2: ("已兑付奖励资金512万元，惠及企业31家", "资金兑付现场照片"),
        },
        "in_notice",
    ),
    4: Told(
        {
            1: ("在建工业项目达到72个，比上年同期增加32个", "在建项目清单"),
            2: ("已协调解决用地、用能问题11个", "要素协调会议纪要"),
        },
        "returned_once",
    ),
    5: Told({1: ("在库企业49家", "培育库名册")}, "overdue"),
    6: Told(
        {
            1: ("在库培育企业35家，其中13家已提交申报材料", "摸排情况表"),
            2: ("举办申报培训2期，培训企业46家次", "培训签到表"),
        },
        "rejected",
    ),
    7: Told({1: ("已有3家企业与高校签订协议", "合作协议")}, "going_on"),
    8: Told({}, "going_on"),
}


def tell(cast: Cast, findings: Sequence[Finding], *, now: datetime) -> None:
    """Carry every finding to its stage; each act is dated a little after the one before."""
    for finding in findings:
        told = STORY[finding.number]
        start = _morning(localtime(now) - timedelta(days=40 - finding.number))
        if finding.number == CHAINED_ANEW:
            lengthen(finding.round, cast.people["沈洁"], at=start)
        _Teller(cast, finding.pk, start, localtime(now)).tell(told)


class _Teller:
    def __init__(self, cast: Cast, finding: int, start: datetime, now: datetime) -> None:
        self.cast, self.finding_pk, self.clock, self.now = cast, finding, start, now
        office = self.finding.office
        if office is None:
            raise LookupError(f"finding {finding} has no office")
        self.officer, self.head, self.leader = CHAIN[office.name]

    @property
    def finding(self) -> Finding:
        return Finding.objects.get(pk=self.finding_pk)

    def tell(self, told: Told) -> None:
        for measure in self.finding.measures.order_by("number"):
            if self.finding.number == SHARING and measure.number == 1:
                self._share(measure)
            if measure.number in told.progress:
                self._carry_out(measure, *told.progress[measure.number], done=told.stage != "going_on")
        getattr(self, f"_{told.stage}")()

    def _carry_out(self, measure: Measure, text: str, proof: str, *, done: bool) -> None:
        who, day = self._actor(self.officer), self.clock.date()
        report(measure, text=text, happened_on=day, actor=who, at=self._later())
        submit(
            measure, content=self._piece(proof, text, str(measure.office), day), actor=who, at=self._later()
        )
        if done:
            complete(measure, actor=who, at=self._later())

    def _share(self, measure: Measure) -> None:
        """The rules made for the first finding prove the second one too."""
        piece = Evidence.objects.filter(links__measure__finding__number=1).order_by("-pk").first()
        if piece is None:
            raise LookupError("the first finding has no evidence")
        link(measure, evidence=piece, actor=self._actor(self.officer), at=self._later())

    def _piece(self, title: str, text: str, unit: str, day: date) -> Content:
        who = self._actor(self.officer)
        files = [
            Given(receive([paper.content], actor=who, at=self._later()), paper.name, paper.form)
            for paper in papers.proof(title, text, unit=unit, day=day)
        ]
        return Content(title, papers.kind_of(title), day=day, files=tuple(files))

    def _going_on(self) -> None:
        """Nothing more has happened but that somebody has begun to collect."""
        open_one = self.finding.measures.filter(state=MeasureState.ONGOING, links=None).first()
        if open_one:
            day, who = self.clock.date(), self._actor(self.officer)
            content = self._piece("走访记录", "走访企业情况正在整理", str(open_one.office), day)
            prepare(open_one, content=content, actor=who, at=self._later())

    def _overdue(self) -> None:
        """One measure is done; the other has passed its date."""

    def _apply(self, statement: str) -> None:
        self.clock = _morning(self.clock + timedelta(days=3))
        apply(self.finding, statement=statement, actor=self._actor(self.officer), at=self._later())

    def _decide(self, move: Callable[..., Any], name: str, opinion: str, **facts: Any) -> None:
        self.clock = _morning(self.clock + timedelta(days=1))
        finding = self.finding
        application = current_application(finding)
        digest = application.digest if application else ""
        by = self._actor(name)
        record_opening(unopened(finding, by.person_id), actor=by, at=self._later())
        move(finding, opinion=opinion, seen_digest=digest, actor=by, at=self._later(), **facts)

    def _written_off(self) -> None:
        self._apply("措施全部落实，制度已经执行，申请销号")
        self._decide(approve, self.head, "材料齐全，情况属实")
        self._decide(approve, self.leader, "同意")
        self._decide(write_off, "沈洁", "经核对佐证，准予销号")

    def _in_notice(self) -> None:
        """All have agreed; it is shown to the public, and somebody has asked a question that was answered."""
        self._apply("两项措施已经完成，申请销号")
        self._decide(approve, HEAD_AWAY_DEPUTY, "数据与台账一致，同意上报")
        self._decide(approve, self.leader, "同意")
        for name in ("方正", "严明", "沈洁"):
            self._decide(approve, name, "联审同意")
        self.clock = _morning(self.now - timedelta(days=4))
        rectifier = self._actor("沈洁")
        publicise(self.finding, day=self.clock.date(), actor=rectifier, at=self._later())
        self.clock = _morning(self.clock + timedelta(days=1))
        settle_objection(self.finding, day=self.clock.date(), actor=rectifier, at=self._later())

    def _returned_once(self) -> None:
        self._apply("在建项目增加，要素问题已解决，申请销号")
        self._decide(approve, self.head, "同意上报")
        self._decide(send_back, self.leader, "请补充在建项目的开工证明后再报")
        self._renew("补充了三个项目的开工现场照片", "开工现场照片")
        self._apply("已与开工证明逐一核对，再次申请销号")
        self._decide(approve, self.head, "开工证明已补齐，同意上报")
        self._decide(approve, self.leader, "同意提交联审")
        self._decide(approve, "方正", "情况属实，同意")

    def _rejected(self) -> None:
        self._apply("培育库已建立，培训已举办，申请销号")
        self._decide(approve, self.head, "同意上报")
        sheet = standing_of(self.finding).get(revisions__title="培训签到表")
        self.clock = _morning(self.clock + timedelta(days=1))
        by = self._actor(self.leader)
        record_opening(unopened(self.finding, by.person_id), actor=by, at=self._later())
        said: dict[str, Any] = {"evidence": sheet.pk, "verdict": "returned", "reason": "缺第二期签到表"}
        mark_piece(self.finding, **said, actor=by, at=self._later())
        demanded: dict[str, Any] = {
            "requirements": "补齐两期培训的签到表，并逐户写明申报辅导的结果",
            "due_date": self.now.date() + timedelta(days=20),
        }
        self._decide(reject, self.leader, "培训没有覆盖全部在库企业，成效不明显", **demanded)

    def _renew(self, note: str, photos: str) -> None:
        """The first piece of the finding gets photos beside what it had."""
        self.clock = _morning(self.clock + timedelta(days=2))
        piece = standing_of(self.finding).order_by("pk").first()
        if piece is None:
            raise LookupError(f"finding {self.finding_pk} has no evidence")
        had = content_of(piece.current)
        more = self._piece(photos, note, "", self.clock.date())
        content = replace(had, files=(*had.files, *more.files, *self._borrowed()))
        renew(piece, content=content, note=note, actor=self._actor(self.officer), at=self._later())

    def _borrowed(self) -> list[Given]:
        """A photo that somebody took from the folder of another finding: the reviewers are asked about it."""
        others = EvidenceFile.objects.exclude(revision__evidence__measures__finding=self.finding)
        one = others.filter(form=PICTURE).select_related("file").order_by("pk").first()
        return [Given(one.file, "现场全景.jpg", one.form)] if one else []

    def _actor(self, name: str) -> Actor:
        person: Person = self.cast.people[name]
        return actor_of(person, on=self.clock.date())

    def _later(self) -> datetime:
        """The next act comes within office hours: 40 minutes on, or the next morning."""
        self.clock += timedelta(minutes=40)
        if self.clock.hour >= 17:
            self.clock = _morning(self.clock + timedelta(days=1))
        return self.clock


def _morning(moment: datetime) -> datetime:
    return moment.replace(hour=9, minute=10, second=0, microsecond=0)


def feedback_day(today: date) -> date:
    return today - timedelta(days=75)
