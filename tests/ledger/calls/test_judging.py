"""What was sent in is accepted or returned with marked places by somebody else, and its numbers count once (审核、数据、采用)."""

from datetime import date

import calling
import pytest
from django.db import IntegrityError, transaction

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import Message
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.actions.adopt_submission import adopt_submission
from taizhang.ledger.calls.actions.withdraw_adoption import withdraw_adoption
from taizhang.ledger.calls.marks import Mark
from taizhang.ledger.calls.models import Adoption, Figure, Sending, Submission, Verdict
from taizhang.ledger.calls.queries import to_judge
from taizhang.ledger.calls.statistics import counted, total

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def sent(house):
    row = calling.owed(calling.call(house), house.office)
    row = calling.fill(row, house.zhou, tables={"f4": [["云泽机械", "3000"]]}, text="二月份生产平稳。")
    return calling.send(row, house.zhou)


def test_its_numbers_become_figures_each_once(house, sent):
    calling.accept(sent, house.shen)
    figure = Figure.objects.get()
    said = (figure.code, figure.period, figure.value, figure.unit, figure.organization)
    assert said == ("GY01", "2026-02", "1200.5", "万元", house.office)
    other = calling.form(house, (calling.VALUE,), title="重点指标")
    calling.accepted(house, calling.call(house, other), {"f1": "1200.5"})
    assert Figure.objects.count() == 1
    assert list(verify()) == []


def test_a_second_first_figure_is_refused_by_the_database(house, sent):
    calling.accept(sent, house.shen)
    one = Figure.objects.get()
    later = calling.accepted(house, calling.call(house, period="2026-03"))
    facts = {"organization": house.office, "code": one.code, "title": "x", "unit": "", "period": "2026-02"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Figure.objects.create(
            **facts, value="1", sending=later.sendings.get(), field="f9", accepted_at=cast.NOON
        )


def test_it_is_returned_with_places_and_sent_in_again_and_every_version_is_kept(house, sent):
    marks = [
        Mark(place="f1", reason="与统计局不一致"),
        Mark(place="f4/1/2", reason="单位写错"),
        Mark(place="text", passage="生产平稳", reason="没有数据支撑"),
    ]
    row = calling.give_back(sent, house.shen, marks=marks)
    verdict = Verdict.objects.get()
    labels = ["规上工业增加值", "新增企业名单第 1 行年产值", "文字材料"]
    assert [one[1] for one in verdict.marks] == labels
    assert Message.objects.filter(person=house.zhou, subject__startswith="报送件被退回").count() == 1
    row = calling.send(calling.fill(row, house.zhou, {"f1": "1100", "f2": "3"}), house.zhou)
    calling.accept(row, house.shen)
    assert list(Sending.objects.values_list("number", "verdict__is_accepted")) == [(1, False), (2, True)]
    assert Figure.objects.get().value == "1100"


@pytest.mark.parametrize(
    "mark",
    [
        Mark(place="f9", reason="没有这一栏"),
        Mark(place="f4/2/1", reason="没有这一行"),
        Mark(place="text", passage="增长十倍", reason="没有这句话"),
        Mark(place="f1", reason=" "),
    ],
)
def test_a_place_that_is_not_there_is_not_marked(house, sent, mark):
    with pytest.raises(Refused):
        calling.give_back(sent, house.shen, marks=[mark])


def test_nobody_judges_what_they_sent_in(house):
    cast.appoint(house.shen, role="officer", organization=house.office, from_date=cast.DAY)
    row = calling.owed(calling.call(house, by=house.wen), house.office)
    row = calling.send(calling.fill(row, house.shen), house.shen)
    assert not to_judge(cast.acting(house.shen)).exists()
    assert to_judge(cast.acting(house.wen)).exists()
    with pytest.raises(Refused, match="由别人审核"):
        calling.accept(row, house.shen)
    calling.accept(row, house.wen)


def test_nor_through_a_deputy_and_the_database_says_so_too(house, sent):
    cast.deputize(house.zhou, house.shen)
    with pytest.raises(Refused, match="由别人审核"):
        calling.accept(sent, house.shen)
    facts = {"sending": sent.sendings.get(), "is_accepted": True, "decided_at": cast.NOON}
    for person in (house.zhou, house.shen):
        with pytest.raises(IntegrityError, match="four eyes"), transaction.atomic():
            Verdict.objects.create(decided_by=person, **facts)


def test_an_office_head_does_not_judge_for_the_unit(house, sent):
    with pytest.raises(Refused, match="任职"):
        calling.accept(sent, house.xu)


def test_where_it_was_used_is_noted_once_and_withdrawn_with_a_trace(house, sent):
    row = calling.accept(sent, house.shen)
    said = {"kind": "brief", "place": "《工信简报》第 3 期", "adopted_on": cast.DAY}
    adopt_submission(row, **said, **cast.at_work(house.shen))
    with pytest.raises(Refused, match="已经记过"):
        adopt_submission(calling.owed(row.call, house.office), **said, **cast.at_work(house.shen))
    withdraw_adoption(Adoption.objects.get(), reason="记错了", **cast.at_work(house.shen))
    assert Adoption.objects.get().state == "withdrawn"


def test_offices_are_counted_by_what_they_owed_and_how_it_came(house):
    row = calling.call(house)
    one = calling.fill(calling.owed(row, house.office), house.zhou)
    one = calling.send(one, house.zhou, when=calling.at(date(2026, 3, 11)))
    one = calling.give_back(one, house.shen)
    one = calling.accept(calling.send(one, house.zhou, when=calling.at(date(2026, 3, 12))), house.shen)
    adopt_submission(one, kind="bulletin", place="二月通报", adopted_on=cast.DAY, **cast.at_work(house.shen))
    calling.accepted(house, calling.call(house, calling.form(house, title="另一张"), offices=[house.office]))
    rows = Submission.objects.select_related("office", "call")
    first, last = date(2026, 3, 1), date(2026, 3, 31)
    office, other = counted(rows, first, last, at=calling.at(date(2026, 3, 20)))
    assert (office.owed, office.in_time, office.late, office.late_days) == (2, 1, 1, 2)
    assert (office.returned, office.accepted, office.at_first, office.adopted) == (1, 2, 1, 1)
    assert (other.owed, other.missing, other.pending) == (1, 1, 0)
    assert total([office, other]).owed == 3
    (before,) = [one for one in counted(rows, first, last, at=cast.NOON) if one.office == house.other_office]
    assert (before.pending, before.missing) == (1, 0)
