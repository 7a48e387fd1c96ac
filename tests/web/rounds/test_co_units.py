"""配合单位:read with the ledger, shown before it is confirmed, kept with the measure, and taken away with the lists."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

import workbooks
from taizhang.ledger.measures.entering.planning import Policy, plan
from taizhang.ledger.measures.entering.rows import Change
from taizhang.ledger.measures.entering.sides import given_side, held_side
from taizhang.ledger.measures.known import known_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import DraftMeasure, Intake, Round
from taizhang.ledger.rounds.queries import included_drafts

ROWS = (
    ("序号", "反馈问题", "整改措施", "牵头单位", "配合单位", "责任人", "整改时限"),
    (1, "台账不全", "补齐台账", "投资促进股", "科技创新股、办公室", "周明", "2026年3月底"),
    (2, "会议太多", "精简会议", "科技创新股", "", "陆平", "2026年6月30日"),
)


@pytest.fixture
def intake(house, shen):
    file = SimpleUploadedFile("台账.xlsx", workbooks.workbook(ROWS))
    shen.post(reverse("intakes"), {"unit": house.unit.pk, "file": file})
    return Intake.objects.get()


@pytest.fixture
def confirmed(intake, shen):
    facts = {"version": intake.version, "title": "第三轮"}
    assert shen.post(reverse("intake-confirmation", args=[intake.pk]), facts).status_code == 303
    return Round.objects.get()


def test_they_are_shown_before_the_ledger_is_confirmed(intake, shen):
    page = shen.get(reverse("intake", args=[intake.pk])).content.decode()
    assert "配合单位：科技创新股、办公室" in page


def test_they_stay_with_the_measure_and_are_seen_on_its_page(confirmed, shen):
    first, second = Measure.objects.order_by("finding__number")
    assert (first.co_units, second.co_units) == (["科技创新股", "办公室"], None)
    page = shen.get(reverse("finding", args=[first.finding_id])).content.decode()
    assert "<dt>配合单位</dt><dd>科技创新股、办公室</dd>" in page
    assert "配合单位" not in shen.get(reverse("finding", args=[second.finding_id])).content.decode()


def test_they_go_out_with_the_lists(confirmed, shen):
    answer = shen.get(reverse("ledger-workbook", args=[confirmed.pk]))
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))["责任清单"]
    assert [row[6].value for row in sheet.iter_rows(min_row=3, max_row=5)] == [
        "配合单位",
        "科技创新股、办公室",
        None,
    ]
    query = "list=responsibilities&columns=number.co_units"
    table = shen.get(f"/rounds/{confirmed.pk}/ledger/csv?{query}")
    assert "科技创新股、办公室" in b"".join(table.streaming_content).decode()


def test_they_are_corrected_before_the_ledger_is_confirmed(intake, shen):
    draft = DraftMeasure.objects.order_by("pk").first()
    address = reverse("draft-measure", args=[intake.pk, draft.pk])
    assert 'value="科技创新股、办公室"' in shen.get(address).content.decode()
    facts = {"version": intake.version, "text": draft.text, "co_units": "办公室， 财务股、办公室"}
    assert shen.post(address, facts).status_code == 303
    draft.refresh_from_db()
    assert draft.co_units == ["办公室", "财务股"]


def test_they_are_settled_with_who_answers_and_stay_where_nothing_is_said(confirmed, house, shen):
    measure = Measure.objects.order_by("finding__number").first()
    address = reverse("assignment", args=[measure.finding_id, measure.number])
    assert 'value="科技创新股、办公室"' in shen.get(address).content.decode()
    given = {"office": house.office.pk, "kind": "dated", "due_date": "2026-06-30"}
    facts = given | {"version": measure.version, "co_units": "财务股"}
    assert shen.post(address, facts).status_code == 303
    measure.refresh_from_db()
    assert measure.co_units == ["财务股"]


def test_a_second_ledger_that_names_others_changes_them_and_the_same_ones_in_another_order_do_not(
    confirmed, house, shen
):
    others = [list(row) for row in ROWS]
    others[1][4], others[2][4] = "办公室、科技创新股", "综合股"
    file = SimpleUploadedFile("台账二.xlsx", workbooks.workbook(others))
    shen.post(reverse("intakes"), {"unit": house.unit.pk, "file": file})
    again = Intake.objects.latest("pk")
    drafts = list(included_drafts(again))
    tried = plan(
        given_side(drafts), held_side(confirmed), known_of(confirmed), policy=Policy.UPDATE, decisions={}
    )
    steps = [step.measures[0] for step in tried.steps]
    assert steps[0].kind == "same"
    assert steps[1].changes == (Change("co_units", "", "综合股"),)
