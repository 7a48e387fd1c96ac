"""One thing is done to many rows: looked at first, carried out one by one, and never twice."""

import re

import pytest

import cast
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round

HIDDEN = re.compile(r'<input type="hidden" name="(row|act|step|office|kind|due_date)" value="([^"]{0,40})"')


def posted(client, round, facts, query: str = "") -> str:
    answer = client.post(f"/rounds/{round.pk}/ledger/selection{query}", facts)
    assert answer.status_code == 200
    return answer.content.decode()


def keys(round) -> list[int]:
    return list(round.findings.order_by("number").values_list("pk", flat=True))


def offered(page: str) -> dict[str, list[str]]:
    """What the last form of the page would send."""
    said: dict[str, list[str]] = {}
    for name, value in HIDDEN.findall(page[page.rindex("<form class=") :]):
        said.setdefault(name, []).append(value)
    return said


def test_the_preview_says_what_will_be_done_and_what_is_refused_and_writes_nothing(house, round, shen):
    cast.apply_for(house, cast.carry_out(house, round.findings.get(number=2)))
    entries = Entry.objects.count()
    facts = {"row": keys(round), "act": "assign_office", "step": "preview", "office": house.other_office.pk}
    page = posted(shen, round, facts)
    assert "将办理 1 行" in page
    assert "投资促进股" in page
    assert "科技创新股" in page
    assert "1 行不能办理" in page
    assert "现在是“销号审核中”，不能“指定责任股室”" in page
    assert Entry.objects.count() == entries
    assert not Finding.objects.filter(office=house.other_office).exists()


def test_it_is_carried_out_row_by_row_and_a_second_click_writes_nothing_more(house, round, shen):
    facts = {"row": keys(round), "act": "assign_office", "step": "preview", "office": house.other_office.pk}
    form = offered(posted(shen, round, facts)) | {"step": ["carry"]}
    assert "已办理 2 行" in posted(shen, round, form)
    assert Finding.objects.filter(office=house.other_office).count() == 2
    entries = Entry.objects.count()
    again = posted(shen, round, form)
    assert "已办理 2 行" in again
    assert "没有重复写入" in again
    assert Entry.objects.count() == entries


def test_what_somebody_changed_meanwhile_is_not_overwritten(house, round, shen):
    facts = {"row": keys(round), "act": "assign_office", "step": "preview", "office": house.other_office.pk}
    form = offered(posted(shen, round, facts)) | {"step": ["carry"]}
    Finding.objects.filter(number=1).update(version=7)
    page = posted(shen, round, form)
    assert "已办理 1 行" in page
    assert "内容已被他人更新" in page


def test_measures_keep_what_was_left_open(house, round, shen):
    Round.objects.update(needs_plan=False)
    Measure.objects.filter(number=1).update(leader_name="高远")
    rows = list(Measure.objects.values_list("pk", flat=True))
    facts = {"row": rows, "act": "assign", "step": "preview", "due_date": "2026-09-30"}
    page = posted(shen, round, facts, "?list=tasks")
    assert "将办理 4 行" in page
    posted(shen, round, offered(page) | {"step": ["carry"]}, "?list=tasks")
    kept = Measure.objects.values_list("leader_name", "person_name", "due_date__month", "office__name")
    assert set(kept) == {("高远", "周明", 9, "投资促进股"), ("", "周明", 9, "投资促进股")}


def test_all_that_the_filter_finds_may_be_chosen(house, round, shen):
    assert "选中 2 行" in posted(shen, round, {"all": "1"})
    assert "选中 1 行" in posted(shen, round, {"all": "1"}, "?q=第2类")


@pytest.mark.parametrize("row", [[], ["x"], ["1:x:y"], ["99999999"], ["9" * 30]])
def test_rows_that_are_none_are_refused_with_a_sentence(round, shen, row):
    answer = shen.post(f"/rounds/{round.pk}/ledger/selection", {"row": row})
    assert answer.status_code in (200, 422)
    assert "勾选" in answer.content.decode() or "选中" in answer.content.decode()


def test_a_stranger_finds_nothing_to_choose(round, stranger):
    assert stranger.post(f"/rounds/{round.pk}/ledger/selection", {"row": keys(round)}).status_code == 404
    assert stranger.post("/rounds/ledger/selection", {"row": keys(round)}).status_code == 422
