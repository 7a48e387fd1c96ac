"""The demonstration's calls for material (征集): one answered late, one returned and sent in again, one that comes every month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.calls.actions.accept_submission import accept_submission
from taizhang.ledger.calls.actions.adopt_submission import adopt_submission
from taizhang.ledger.calls.actions.begin_cycle import Standing, begin_cycle
from taizhang.ledger.calls.actions.keep_form import keep_form
from taizhang.ledger.calls.actions.open_occurrence import open_occurrence
from taizhang.ledger.calls.actions.return_submission import return_submission
from taizhang.ledger.calls.actions.save_draft import save_draft
from taizhang.ledger.calls.actions.send_call import Wanted, send_call
from taizhang.ledger.calls.actions.send_in import send_in
from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.examining import parts_of
from taizhang.ledger.calls.fields import Column, Field
from taizhang.ledger.calls.known import known_of
from taizhang.ledger.calls.marks import Mark
from taizhang.ledger.calls.models import Call, Form, Submission, TextPart
from taizhang.ledger.calls.periods import month_of

MONTHLY = (
    Field("f1", "规上工业总产值", "amount", unit="万元", indicator="规上工业总产值", definition="当月现价"),
    Field("f2", "新增规上工业企业", "whole", unit="家", indicator="新增规上工业企业"),
    Field("f3", "联系电话", known="last"),
    Field("f4", "运行分析", "long", is_required=False),
)
GROWING = (
    Field("f1", "拟进规企业", "whole", unit="家"),
    Field(
        "f2",
        "拟进规企业名单",
        "table",
        columns=(
            Column("企业名称"),
            Column("年主营业务收入", "amount", "万元"),
            Column("存在的困难"),
        ),
    ),
    Field("f3", "培育措施", "long"),
)
SUMMARY = (
    Field("f1", "股室负责人", known="head"),
    Field("f2", "承办的问题", "whole", unit="个", known="findings"),
    Field("f3", "已完成的措施", "whole", unit="项", known="measures_done"),
    Field("f4", "未完成的措施", "whole", unit="项", known="measures_open"),
)
FIRMS = (("青禾精密机械有限公司", "1860", "流动资金不足"), ("青禾新材料有限公司", "1720", "缺技术工人"))
FIRST = "我股认真开展巡察整改工作,截止目前已完成大部分措施，取得了明显成效。"
SECOND = "我股承办的整改措施已逐项落实到人，人才走访台账已建立，未完成的措施按批准的时限推进。"


@dataclass(frozen=True)
class Desk:
    """The bureau, with the steps that every submission goes through."""

    bureau: Bureau

    def form(self, title: str, fields: Sequence[Field], text_part: str, days: int) -> Form:
        said: dict[str, Any] = {"title": title, "fields": fields, "text_part": text_part}
        return keep_form(self.bureau.cast.unit, **said, **self.bureau.by(days=days))

    def call(self, form: Form, offices: Sequence[str], wanted: Wanted, days: int) -> Call:
        asked = [self.bureau.office(name) for name in offices]
        unit = self.bureau.cast.unit
        return send_call(unit, form=form, offices=asked, wanted=wanted, **self.bureau.by(days=days))

    def owed(self, call: Call, office: str) -> Submission:
        rows = Submission.objects.select_related("call__form", "call__organization", "office", "draft_file")
        return rows.get(call=call, office=self.bureau.office(office))

    def sent(self, call: Call, office: str, by: str, answers: Answers, days: int) -> Submission:
        save_draft(self.owed(call, office), answers=answers, **self.bureau.by(by, days=days))
        row = self.owed(call, office)
        found = parts_of(row, reference=self.bureau.day(-days))
        send_in(row, found=found, **self.bureau.by(by, days=days))
        return self.owed(call, office)

    def accepted(self, row: Submission, days: int, opinion: str = "同意") -> Submission:
        accept_submission(row, opinion=opinion, **self.bureau.by(days=days))
        return self.owed(row.call, row.office.name)


def call_for_material(cast: Cast, *, today: date, now: datetime) -> None:
    desk = Desk(Bureau(cast, today, now))
    _one_answered_late(desk)
    _one_returned(desk)
    _one_every_month(desk)


def _one_answered_late(desk: Desk) -> None:
    form = desk.form("拟进规企业培育情况", GROWING, TextPart.NONE, 17)
    wanted = Wanted(
        title="报送拟进规企业培育情况",
        text="请摸清本股联系的拟进规企业，困难写具体，不写套话。",
        basis="县政府办《规上企业培育行动方案》",
        due_days=4,
    )
    offices = ("运行监测股", "投资促进股", "科技创新股")
    call = desk.call(form, offices, wanted, 16)
    one = desk.sent(call, "运行监测股", "田野", _growing(FIRMS), 14)
    desk.accepted(one, 13)
    late = desk.sent(call, "投资促进股", "周明", _growing(FIRMS[:1]), 3)
    late = desk.accepted(late, 2, "内容实，报得迟了，下次注意")
    used: dict[str, Any] = {"kind": "brief", "place": "《青禾工信简报》第 8 期"}
    adopt_submission(late, **used, adopted_on=desk.bureau.day(-1), **desk.bureau.by(days=1))


def _growing(firms: Sequence[Sequence[str]]) -> Answers:
    measures = "逐户明确联系人，每月走访一次，协调解决融资和用工问题。"
    return Answers(values={"f1": str(len(firms)), "f3": measures}, tables={"f2": firms})


def _one_returned(desk: Desk) -> None:
    form = desk.form("巡察整改工作小结", SUMMARY, TextPart.REQUIRED, 7)
    wanted = Wanted(
        title="报送巡察整改工作小结",
        text="一页以内：做成了什么，还差什么，何时完成。数从台账取，不用另外统计。",
        basis="县委巡察办整改督促函",
        due_days=10,
    )
    call = desk.call(form, ("人才服务股", "办公室"), wanted, 6)
    row = desk.sent(call, "人才服务股", "于禾", _summary(desk, call, FIRST), 4)
    marks = [Mark("text", "“明显成效”没有事实，请写做成了哪几件事", "取得了明显成效")]
    opinion = "小结太空，请写具体"
    return_submission(row, opinion=opinion, marks=marks, **desk.bureau.by(days=3))
    desk.sent(call, "人才服务股", "于禾", _summary(desk, call, SECOND), 2)


def _summary(desk: Desk, call: Call, text: str) -> Answers:
    """What the house knows is confirmed as it stands."""
    known = known_of(desk.owed(call, "人才服务股"), SUMMARY, on=desk.bureau.today)
    return Answers(values={key: one.value for key, one in known.items()}, text=text)


def _one_every_month(desk: Desk) -> None:
    bureau = desk.bureau
    form = desk.form("工业经济运行月报", MONTHLY, TextPart.OPTIONAL, 41)
    last = month_of(bureau.today.replace(day=1) - timedelta(days=1))
    standing = Standing(
        title="工业经济运行月报",
        text="数据与统计部门核对后再报。",
        basis="《青禾县工业经济运行调度制度》",
        rhythm="monthly",
        due_rule="after",
        due_number=8,
        first_period=last,
        lead_days=6,
    )
    offices = [bureau.office(name) for name in ("运行监测股", "投资促进股")]
    cycle = begin_cycle(bureau.cast.unit, form=form, offices=offices, standing=standing, **bureau.by(days=40))
    open_occurrence(cycle, period=last, **bureau.by(days=5))
    call = Call.objects.select_related("form", "organization").get(cycle=cycle, period=last)
    values: Mapping[str, str] = {"f1": "18642.5", "f2": "2", "f3": "0000-8765432", "f4": "重点企业生产平稳。"}
    desk.accepted(desk.sent(call, "运行监测股", "田野", Answers(values=values), 4), 3)
