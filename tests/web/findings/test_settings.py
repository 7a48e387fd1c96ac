"""A person filters, chooses columns, keeps views; the rectification office says what a list is called in a round."""

import html
import re

import pytest

import cast
from taizhang.ledger.lists.models import View
from taizhang.ledger.measures.models import Measure

ROWS = re.compile(r'<td class="wording"><a href="/findings/\d{1,9}(?:#measure-\d{1,4})?">([^<]{1,200})</a>')


def shown(client, round, query: str) -> list[str]:
    answer = client.get(f"/rounds/{round.pk}/ledger{query}")
    assert answer.status_code == 200
    return ROWS.findall(answer.content.decode())


def test_every_filter_narrows_the_measures(house, round, zhou):
    first = Measure.objects.get(finding__number=1, number=1)
    cast.report_and_prove(house, first)
    Measure.objects.filter(finding__number=2).update(kind="standing", leader_name="高远", due_date=None)
    expected = {
        "&evidence=there": 1,
        "&evidence=missing": 3,
        "&kind=standing": 2,
        "&leader=%E9%AB%98%E8%BF%9C": 2,
        "&due_from=2026-06-30&due_to=2026-06-30": 2,
        "&due_to=2026-06-29": 0,
        f"&office={house.unit.pk}": 4,
        f"&office={house.office.pk}": 4,
        f"&office={house.other_office.pk}": 0,
        "&q=%E5%B7%B2%E7%BB%8F%E5%8D%B0%E5%8F%91": 1,
        "&q=%E5%8D%B0%E5%8F%91%E7%9A%84%E6%96%87%E4%BB%B6": 1,
    }
    assert {query: len(shown(zhou, round, f"?list=tasks{query}")) for query in expected} == expected
    assert len(shown(zhou, round, "?evidence=there")) == 1


def test_the_settings_page_offers_what_is_there_and_leads_back(house, round, zhou):
    page = zhou.get(f"/rounds/{round.pk}/ledger/settings?list=tasks&light=overdue").content.decode()
    assert "投资促进股" in page
    assert '<input type="hidden" name="light" value="overdue">' in page
    assert f'action="/rounds/{round.pk}/ledger"' in page


def test_chosen_columns_are_the_columns(round, zhou):
    page = zhou.get(
        f"/rounds/{round.pk}/ledger?columns=title&columns=leaders&columns=nonsense"
    ).content.decode()
    heads = re.findall(r'<th scope="col"[^>]{0,60}>(?:<a [^>]{1,200}>)?([^<]{1,20})', page)
    assert heads == ["问题", "责任领导"]


def kept(client, round, query: str = "?list=tasks&sort=due", **facts):
    return client.post(f"/rounds/{round.pk}/ledger/views{query}", {"name": "本周要办", **facts})


def test_a_view_is_kept_opened_and_taken_down(house, round, zhou, shen):
    assert kept(zhou, round)["Location"] == f"/rounds/{round.pk}/ledger?list=tasks&sort=due"
    page = zhou.get(f"/rounds/{round.pk}/ledger/settings").content.decode()
    assert f"/rounds/{round.pk}/ledger?list=tasks&sort=due" in html.unescape(page)
    assert "本周要办" not in shen.get(f"/rounds/{round.pk}/ledger/settings").content.decode()
    view = View.objects.get()
    assert kept(zhou, round).status_code == 422
    assert shen.get(f"/ledger/views/{view.pk}/withdrawal").status_code == 404
    assert zhou.post(f"/ledger/views/{view.pk}/withdrawal", {"version": 0}).status_code == 303
    zhou.get("/")  # where it is told that the view was taken down
    assert "本周要办" not in zhou.get(f"/rounds/{round.pk}/ledger/settings").content.decode()
    assert View.objects.get().state == "withdrawn"


def test_a_shared_view_is_seen_in_the_unit_and_nowhere_else(house, round, zhou, shen, stranger, signed_in):
    kept(shen, round, is_shared="on")
    assert "本周要办" in zhou.get(f"/rounds/{round.pk}/ledger/settings").content.decode()
    assert "本周要办" not in stranger.get("/rounds/ledger/settings").content.decode()
    view = View.objects.get()
    assert (
        "只有本人能撤下" in signed_in(house.wen).get(f"/ledger/views/{view.pk}/withdrawal").content.decode()
    )


def test_the_rectification_office_names_a_list_and_orders_its_columns(house, round, shen, zhou):
    address = f"/rounds/{round.pk}/ledger/arrangement?list=responsibilities"
    assert zhou.get(address).status_code == 403
    facts = {
        "version": round.version,
        "called": "成效清单",
        "column_number": 1,
        "column_text": 3,
        "column_evidence": 2,
    }
    assert shen.post(address, facts).status_code == 303
    page = zhou.get(f"/rounds/{round.pk}/ledger?list=responsibilities").content.decode()
    heads = re.findall(r'<th scope="col"[^>]{0,60}>(?:<a [^>]{1,200}>)?([^<]{1,20})', page)
    assert heads == ["序号", "佐证", "整改措施"]
    assert "成效清单" in page
    assert "责任清单" not in page
    assert shen.post(address, facts).status_code == 303  # the second click of the same button
    assert shen.post(address, {**facts, "version": 1, "called": " "}).status_code == 422


@pytest.mark.parametrize("noun", ["", "/settings", "/csv", "/excel", "/word"])
def test_the_bureau_next_door_finds_nothing_of_it(stranger, round, noun):
    assert stranger.get(f"/rounds/{round.pk}/ledger{noun}").status_code == 404
