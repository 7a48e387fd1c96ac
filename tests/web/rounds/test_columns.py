"""What the columns of a ledger are: shown with reasons, corrected by hand, followed next time, and journaled."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

import cast
import workbooks
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.rounds.models import Intake, ToldColumns

EXPLAINED = {"t0c0": "finding", "t0c1": "measure", "t0c2": "person", "t0c3": "due"}


def upload(client, house, rows, name="台账.xlsx"):
    file = SimpleUploadedFile(name, workbooks.workbook(rows))
    assert client.post(reverse("intakes"), {"unit": house.unit.pk, "file": file}).status_code == 303
    return Intake.objects.get(file_name=name)


def here(intake):
    return reverse("intake-columns", args=[intake.pk])


def explain(client, intake, **said):
    return client.post(here(intake), {"version": intake.version, **said})


def read_of(intake):
    rows = Intake.objects.get(pk=intake.pk).drafts.filter(is_included=True)
    return [(one.title, [(m.text, m.person, m.due) for m in one.measures.all()]) for one in rows]


READ = [
    ("台账不全", [("补齐台账。", "周明", "2026年3月底"), ("专人保管。", "周明", "2026年3月底")]),
    ("会议太多", [("精简会议", "陆平", "2026年6月30日")]),
]


@pytest.fixture
def strange(shen, house):
    return upload(shen, house, workbooks.STRANGE)


def test_the_page_shows_each_column_with_its_cells_and_the_reason(shen, house):
    html = shen.get(here(upload(shen, house, workbooks.USUAL))).content.decode()
    for said in (
        "工作表“整改台账”，表头到第 1 行",
        "台账不全 / 会议太多",
        "列名就是这个意思",
        "忽略，不读取",
    ):
        assert said in html
    assert '<option value="finding" selected>' in html


def test_headings_in_nobodys_words_are_explained_and_read(shen, strange):
    assert read_of(strange) == []
    assert "请说明各列是什么" in shen.get(reverse("intake", args=[strange.pk])).content.decode()
    assert explain(shen, strange, **EXPLAINED).status_code == 303
    assert read_of(strange) == READ


def test_the_next_ledger_under_the_same_headings_is_read_without_a_word(shen, house, strange):
    explain(shen, strange, **EXPLAINED)
    more = (*workbooks.STRANGE, ("学习走过场", "按月检查", "周明", "长期坚持"))
    assert read_of(upload(shen, house, more, "第二份.xlsx")) == [
        *READ,
        ("学习走过场", [("按月检查", "周明", "长期坚持")]),
    ]


def test_the_latest_word_is_followed(shen, house, strange):
    explain(shen, strange, **EXPLAINED)
    strange.refresh_from_db()
    explain(shen, strange, **{**EXPLAINED, "t0c2": "leader"})
    second = upload(shen, house, (*workbooks.STRANGE, ("又一条", "办", "周明", "立行立改")), "第二份.xlsx")
    assert {m.leader for one in second.drafts.all() for m in one.measures.all()} == {"周明", "陆平"}
    assert ToldColumns.objects.count() == 2


def test_the_word_of_one_unit_binds_no_other(shen, house, strange, signed_in):
    explain(shen, strange, **EXPLAINED)
    file = SimpleUploadedFile("邻居.xlsx", workbooks.workbook(workbooks.STRANGE))
    signed_in(house.stranger).post(reverse("intakes"), {"unit": house.next_door.pk, "file": file})
    assert read_of(Intake.objects.get(file_name="邻居.xlsx")) == []


def test_it_is_journaled_and_the_earlier_drafts_stay_on_record(shen, house):
    intake = upload(shen, house, workbooks.USUAL)
    before = set(intake.drafts.values_list("pk", flat=True))
    explain(shen, intake, t0c1="finding", t0c2="measure")
    assert [one.event for one in history(intake.stream)] == ["rounds.Uploaded", "rounds.ReadAgain"]
    (entry,) = history(ToldColumns.objects.get().stream)
    assert (entry.event, entry.actor_name) == ("rounds.ColumnsTold", "沈洁")
    assert before < set(intake.drafts.values_list("pk", flat=True))
    assert list(verify()) == []


def test_only_the_latest_reading_enters_the_ledger(shen, house):
    intake = upload(shen, house, workbooks.USUAL)
    explain(shen, intake, t0c1="finding", t0c2="measure")
    intake.refresh_from_db()
    confirm_intake(intake, facts=RoundFacts(title="第三轮"), actor=cast.acting(house.shen), at=cast.NOON)
    intake.refresh_from_db()
    assert [(one.title, one.measures.first().person_name) for one in intake.round.findings.all()] == [
        ("台账不全", ""),
        ("会议太多", ""),
    ]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"t0c2": "person"}, "请至少指定一列是“具体问题”"),
        ({"t0c0": "finding", "t0c1": "finding"}, "“具体问题”已经指定给另一列"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(shen, strange, said, sentence):
    answer = explain(shen, strange, **said)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not ToldColumns.objects.exists()


def test_whoever_comes_second_changes_nothing(shen, strange):
    explain(shen, strange, **EXPLAINED)
    answer = explain(shen, strange, **{**EXPLAINED, "t0c2": "leader"})
    assert answer.status_code in (303, 409)
    assert ToldColumns.objects.count() == 1


def test_another_bureau_finds_nothing(house, strange, signed_in):
    assert signed_in(house.stranger).get(here(strange)).status_code == 404


def test_a_name_too_long_for_the_ledger_is_told_with_row_and_column(shen, house):
    rows = (
        *workbooks.USUAL,
        (3, "学习走过场", "按月检查", "高远", "投资促进股", "各股室" * 30, "2026年3月底", ""),
    )
    intake = upload(shen, house, rows)
    html = shen.get(reverse("intake", args=[intake.pk])).content.decode()
    assert "整改台账!F4的责任人有90个字，最多60个字" in html
    assert "工作表“整改台账” 第 4 行 F 列" in html
