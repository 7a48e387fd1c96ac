"""The dry run of a ledger that meets a round: before and after, place and reason, and a second click changes nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

import cast
import workbooks
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Intake

STEP = "建立第1类项目的第1项推进机制"
ROWS = (
    workbooks.HEADINGS,
    (1, "重点项目推进不够有力之1", STEP, "", "投资促进股", "陆平", "2026年6月30日", "已销号"),
    (2, "重点项目推进不够有力之2。", "", "", "", "", "", ""),
    (3, "会议太多", "精简会议", "高远", "科技创新股", "陆平", "2026年6月30日", ""),
)


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, is_approved=False)


@pytest.fixture
def intake(shen, house, round):
    return handed_in(shen, house, ROWS)


def handed_in(client, house, rows, name="台账.xlsx"):
    file = SimpleUploadedFile(name, workbooks.workbook(rows))
    client.post(reverse("intakes"), {"unit": house.unit.pk, "file": file})
    return Intake.objects.get(file_name=name)


def here(intake, round):
    return reverse("intake-trial", args=[intake.pk, round.pk])


def shown(client, intake, round, **asked):
    return client.get(here(intake, round), asked)


def enter(client, intake, round, policy="update", **decisions):
    plan = shown(client, intake, round, policy=policy, **decisions).context["plan"]
    said = {"version": 0, "policy": policy, "seen": plan.digest, **decisions}
    return client.post(here(intake, round), said)


def test_confirming_into_a_round_that_is_there_leads_to_the_dry_run(shen, intake, round):
    fields = {"version": 0, "round": round.title, "title": ""}
    answer = shen.post(reverse("intake-confirmation", args=[intake.pk]), fields)
    assert answer["Location"] == here(intake, round)
    assert Finding.objects.count() == 2


def test_it_shows_before_and_after_with_sheet_row_and_column(shen, intake, round):
    html = shown(shen, intake, round, policy="update").content.decode()
    for said in (
        "工作表“整改台账” 第 2 行 C 列",
        "<del>周明</del> → <ins>陆平</ins>",
        "工作表“整改台账” 第 4 行 B 列",
        "文件里写的整改状态不改变台账的状态",
        "确认并入",
    ):
        assert said in html


def test_its_sums_agree(shen, intake, round):
    totals = {one.name: (one.findings, one.measures) for one in shown(shen, intake, round).context["totals"]}
    assert totals == {
        "新增": (1, 1),
        "更新": (1, 1),
        "一致": (1, 0),
        "文件里共有": (3, 2),
        "本轮现有": (2, 4),
        "并入后本轮共有": (3, 5),
    }


def test_the_first_policy_is_to_stop_where_they_differ(shen, intake, round):
    html = shown(shen, intake, round).content.decode()
    assert "有 1 个问题要先处理" in html
    assert "确认并入" not in html


def test_entered_it_opens_the_ledger(shen, intake, round):
    answer = enter(shen, intake, round)
    assert (answer.status_code, answer["Location"]) == (303, reverse("ledger", args=[round.pk]))
    assert round.findings.get(number=1).measures.get(number=1).person_name == "陆平"
    assert round.findings.count() == 3


def test_a_second_click_writes_nothing(shen, intake, round):
    plan = shown(shen, intake, round, policy="update").context["plan"]
    said = {"version": 0, "policy": "update", "seen": plan.digest}
    first = shen.post(here(intake, round), said)
    entries = Entry.objects.count()
    second = shen.post(here(intake, round), said)
    assert (first["Location"], Entry.objects.count()) == (second["Location"], entries)


def test_what_moved_since_is_shown_anew(shen, intake, round):
    plan = shown(shen, intake, round, policy="update").context["plan"]
    Measure.objects.filter(finding__round=round, finding__number=1).update(person_name="高远")
    answer = shen.post(here(intake, round), {"version": 0, "policy": "update", "seen": plan.digest})
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "请重新试算" in html
    assert "<del>高远</del> → <ins>陆平</ins>" in html


def test_the_same_ledger_saved_again_has_nothing_to_write(shen, house, intake, round):
    enter(shen, intake, round)
    again = handed_in(shen, house, (*ROWS, ("备注：另存一份",)), "另存.xlsx")
    html = shown(shen, again, round, policy="update").content.decode()
    assert "文件与台账一致，没有要写入的" in html
    assert "确认并入" not in html


def test_an_unclear_row_is_asked_about_and_the_answer_is_followed(shen, house, round):
    rows = (workbooks.HEADINGS, (1, "重点项目推进不够有力之一", "另办", "", "", "", "", ""))
    intake = handed_in(shen, house, rows)
    html = shown(shen, intake, round, policy="update").content.decode()
    assert "序号相同、文字相近" in html
    assert "确认并入" not in html
    enter(shen, intake, round, **{f"d{intake.drafts.get().pk}": "new"})
    assert list(round.findings.values_list("number", "title"))[-1] == (3, "重点项目推进不够有力之一")


def test_the_number_of_queries_does_not_grow_with_the_rows(
    shen, house, round, intake, django_assert_max_num_queries
):
    more = [(n, f"第{n}件事办得慢", "加快办理", "", "投资促进股", "", "", "") for n in range(10, 60)]
    large = handed_in(shen, house, (workbooks.HEADINGS, *more), "长.xlsx")
    with django_assert_max_num_queries(30):
        shown(shen, large, round)


def test_nobody_next_door_finds_it(house, signed_in, intake, round):
    assert signed_in(house.stranger).get(here(intake, round)).status_code == 404
    assert signed_in(house.zhou).get(here(intake, round)).status_code in (403, 404)


def test_a_round_of_another_unit_does_not_exist(shen, house, intake, round):
    type(round).objects.filter(pk=round.pk).update(organization=house.next_door)
    assert shown(shen, intake, round).status_code == 404
