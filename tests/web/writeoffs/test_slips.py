"""Many slips in one file: the lines that were ticked or all that the ledger shows, and nothing else (销号台账)."""

import io
from urllib.parse import unquote

import pytest
from docx import Document

import cast
from taizhang.web.desk.writeoffs import slips


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, findings=3)


@pytest.fixture
def reviewed(house, round):
    """The first is written off, the second under review, the third not applied for."""
    first, second, third = round.findings.order_by("number")
    cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, first)))
    cast.apply_for(house, cast.carry_out(house, second))
    return first, second, third


def read(answer):
    assert answer.status_code == 200
    document = Document(io.BytesIO(answer.content))
    listed = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    return listed, "\n".join(one.text for one in document.paragraphs), document


def ticked(client, round, *findings, query=""):
    return client.post(f"/rounds/{round.pk}/ledger/slips{query}", {"row": [one.pk for one in findings]})


def test_all_that_the_ledger_shows_are_listed_and_each_has_its_slip_behind(round, reviewed, shen):
    answer = shen.get(f"/rounds/{round.pk}/ledger/slips")
    listed, text, _document = read(answer)
    assert [row[0] for row in listed] == ["序号", "1", "2"]
    assert listed[1][1] == "第1号：重点项目推进不够有力之1"
    assert listed[1][3:5] == ["2/2", "2件"]
    assert listed[1][5] != "未销号" == listed[2][5]
    assert listed[1][6] == "整改办审定 沈洁"
    assert "合计：2个问题，已销号1个，审核中1个。另有1个问题还没有申请销号，未列入。" in text
    assert "对账销号单（十五届县委第三轮巡察第1号）" in text.replace("\n", "")
    assert "第2号，预览）" in text.replace("\n", "")
    assert text.count("一、问题原文") == 2
    assert "销号台账_" in unquote(answer.headers["Content-Disposition"])


def test_of_ticked_lines_only_those(round, reviewed, shen):
    listed, text, _document = read(ticked(shen, round, reviewed[0]))
    assert (len(listed), "另有" in text) == (2, False)


def test_ticked_measures_bring_their_finding_once(round, reviewed, shen):
    rows = [one.pk for one in reviewed[0].measures.all()]
    answer = shen.post(f"/rounds/{round.pk}/ledger/slips?list=tasks", {"row": rows})
    assert len(read(answer)[0]) == 2


def test_what_somebody_does_not_see_is_in_no_file(round, reviewed, stranger):
    assert ticked(stranger, round, *reviewed).status_code == 404
    answer = stranger.post("/rounds/ledger/slips", {"row": [one.pk for one in reviewed]})
    assert "重点项目" not in answer.content.decode()
    assert answer.status_code == 422


def test_a_filter_holds(round, reviewed, shen):
    listed, _text, _document = read(shen.get(f"/rounds/{round.pk}/ledger/slips?state=written_off"))
    assert len(listed) == 2


def test_with_nothing_to_take_it_says_why(round, shen, reviewed, monkeypatch):
    assert "都还没有申请销号" in ticked(shen, round, reviewed[2]).content.decode()
    assert "请先勾选" in ticked(shen, round).content.decode()
    monkeypatch.setattr(slips, "SLIPS_MAX", 1)
    page = shen.get(f"/rounds/{round.pk}/ledger/slips")
    assert page.status_code == 422
    assert "一份销号台账最多放 1 个问题" in page.content.decode()


def test_the_ledger_leads_to_it(round, reviewed, shen):
    page = shen.get(f"/rounds/{round.pk}/ledger?state=written_off").content.decode()
    assert f'href="/rounds/{round.pk}/ledger/slips?state=written_off"' in page
    assert f'formaction="/rounds/{round.pk}/ledger/slips?state=written_off"' in page
