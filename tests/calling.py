"""Calls for material and what offices send in, through the real actions, for tests (征集)."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.ledger.calls.actions.accept_submission import accept_submission
from taizhang.ledger.calls.actions.attach_file import attach_file
from taizhang.ledger.calls.actions.keep_form import keep_form
from taizhang.ledger.calls.actions.return_submission import return_submission
from taizhang.ledger.calls.actions.save_draft import save_draft
from taizhang.ledger.calls.actions.send_call import Wanted, send_call
from taizhang.ledger.calls.actions.send_in import send_in
from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.examining import examine_parts
from taizhang.ledger.calls.fields import Column, Field, read_fields
from taizhang.ledger.calls.models import Call, Form, Submission, TextPart

VALUE = Field("f1", "规上工业增加值", "amount", unit="万元", indicator="GY01", definition="当月数")
COUNT = Field("f2", "新增规上企业", "whole", unit="家")
STORY = Field("f3", "主要做法", "long", is_required=False)
FIRMS = Field(
    "f4",
    "新增企业名单",
    "table",
    is_required=False,
    columns=(Column("企业名称"), Column("年产值", "amount", "万元")),
)
FIELDS = (VALUE, COUNT, STORY, FIRMS)
FILLED = {"f1": "1,200.50", "f2": "３"}


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))


def form(house: Any, fields: Any = FIELDS, text_part: str = TextPart.OPTIONAL, **more: Any) -> Form:
    said = {"title": "工业经济运行月报", "fields": fields, "text_part": text_part, **more}
    return keep_form(house.unit, **said, **cast.at_work(house.shen))


def call(house: Any, kept: Form | None = None, *, offices: Any = None, by: Any = None, **wanted: Any) -> Call:
    """Due at half past five on the fifth working day."""
    said = {
        "title": "报送2月份工业经济运行情况",
        "basis": "县政府办〔2026〕3号",
        "period": "2026-02",
        **wanted,
    }
    if "due_on" not in said:
        said.setdefault("due_days", 5)
    facts = {"form": kept or form(house), "offices": offices or [house.office, house.other_office]}
    return send_call(house.unit, **facts, wanted=Wanted(**said), **cast.at_work(by or house.shen))


def owed(row: Call, office: Any) -> Submission:
    return Submission.objects.select_related("call__form", "call__organization", "office").get(
        call=row, office=office
    )


def fill(row: Submission, person: Any, values: Any = None, **more: Any) -> Submission:
    answers = Answers(values=FILLED if values is None else values, **more)
    save_draft(row, answers=answers, **cast.at_work(person))
    return owed(row.call, row.office)


def attach(row: Submission, person: Any, text: str, name: str = "情况.txt") -> Submission:
    file = receive([text.encode()], **cast.at_work(person))
    attach_file(row, file=file, file_name=name, **cast.at_work(person))
    return owed(row.call, row.office)


def send(row: Submission, person: Any, *, when: datetime | None = None) -> Submission:
    moment = when or cast.NOON
    fields = read_fields(row.call.form.fields)
    answers = Answers.of(row.draft)
    found = examine_parts(fields, answers, row.draft_file, row.draft_file_name, reference=moment.date())
    send_in(row, found=found, actor=cast.acting(person), at=moment)
    return owed(row.call, row.office)


def accept(row: Submission, person: Any, **said: Any) -> Submission:
    accept_submission(row, **said, **cast.at_work(person))
    return owed(row.call, row.office)


def give_back(row: Submission, person: Any, **said: Any) -> Submission:
    return_submission(row, **{"opinion": "请核对", **said}, **cast.at_work(person))
    return owed(row.call, row.office)


def accepted(house: Any, row: Call, values: Any = None, *, office: Any = None, by: Any = None) -> Submission:
    """Filled in, sent in and accepted."""
    one = fill(owed(row, office or house.office), by or house.zhou, values)
    return accept(send(one, by or house.zhou), house.shen)
