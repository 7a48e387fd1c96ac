"""Lists come in pages that cost the same however deep, and are narrowed by named filters alone (清单)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.api.catalogue import all_resources


def walked(program, address):
    """All rows by following the cursor, and how many pages they took."""
    rows, pages, cursor = [], 0, None
    while pages < 50:
        page = program.get(address + (f"&cursor={cursor}" if cursor else "")).json()
        rows, pages, cursor = rows + page["items"], pages + 1, page["next"]
        if cursor is None:
            return rows, pages
    raise AssertionError("the pages do not end")


@pytest.mark.parametrize("order", ["oldest", "newest"])
def test_following_the_cursor_gives_every_row_once(house, shen, order):
    cast.round_with_findings(house, findings=7, measures=1)
    rows, pages = walked(shen, f"findings?limit=3&order={order}")
    ids = [one["id"] for one in rows]
    assert pages == 3
    assert len(set(ids)) == 7
    assert ids == sorted(ids, reverse=order == "newest")


def test_the_next_page_is_linked(house, shen):
    cast.round_with_findings(house, findings=3, measures=1)
    answer = shen.get("findings?limit=2")
    address = answer["Link"].partition(">")[0][1:].removeprefix("/api/v1/")
    assert len(shen.get(address).json()["items"]) == 1


def test_a_cursor_opens_the_list_that_gave_it_and_no_other(house, shen):
    cast.round_with_findings(house, findings=3, measures=2)
    cursor = shen.get("findings?limit=2").json()["next"]
    for address in (
        f"measures?cursor={cursor}",
        f"findings?state=written_off&cursor={cursor}",
        "findings?cursor=x",
    ):
        assert shen.get(address).status_code == 422


@pytest.mark.parametrize(
    "query",
    [
        "author=1",
        "round__title=x",
        "state=gone",
        "limit=0",
        "limit=201",
        "limit=x",
        "order=title",
        "round=1.5",
    ],
)
def test_what_is_no_filter_is_named_and_refused(house, shen, query):
    answer = shen.get(f"findings?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == query.partition("=")[0]


def test_filters_narrow(house, shen, round):
    first = round.findings.first()
    assert {one["finding"] for one in shen.get(f"measures?finding={first.pk}").json()["items"]} == {first.pk}
    assert shen.get("measures?due_until=2026-01-01").json()["items"] == []
    assert len(shen.get("measures?due_until=2026-12-31").json()["items"]) == 4


@pytest.mark.parametrize("noun", [one.noun for one in all_resources()])
def test_a_list_of_ten_asks_no_more_than_a_list_of_two(house, shen, noun):
    counts = []
    assert shen.get(noun).status_code == 200
    for number in (2, 10):
        grown(house, number)
        with CaptureQueriesContext(connection) as questions:
            assert shen.get(f"{noun}?limit=200").status_code == 200
        counts.append(len(questions))
    assert counts[0] == counts[1] <= 12


def grown(house, number):
    round = cast.round_with_findings(house, findings=number, measures=2)
    for finding in round.findings.all()[:number]:
        measure = finding.measures.first()
        if not measure.reports.exists():
            cast.report_and_prove(house, measure)
    cast.node(f"第{number}股", cast.Kind.OFFICE, house.unit)


def test_the_journal_of_a_row_comes_in_pages(house, shen, finding):
    cast.carry_out(house, finding)
    told = shen.get(f"findings/{finding.pk}/journal").json()["items"]
    assert told[0]["event"] == "measures.Registered"
    assert told[-1]["event"] == "evidence.Completed"
    measure = finding.measures.first()
    own = shen.get(f"measures/{measure.pk}/journal").json()["items"]
    assert {one["subject"] for one in own} == {f"measure:{measure.pk}"}
