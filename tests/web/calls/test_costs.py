"""Pages of calls ask the same few statements however many offices answer (查询次数)."""

import calling
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.ledger.calls.models import Submission


@pytest.fixture(autouse=True)
def unit_known(settings):
    settings.WATERMARK = False


def asked(client, address):
    with CaptureQueriesContext(connection) as questions:
        assert client.get(address).status_code == 200
    return len(questions)


def answered(house, offices):
    """One call that so many offices have answered."""
    kept = calling.form(house, calling.FIELDS[:2], title=f"表样{len(offices)}")
    row = calling.call(house, kept, offices=offices)
    for one in Submission.objects.filter(call=row):
        cast.appoint(house.zhou, role="officer", organization=one.office, from_date=cast.DAY)
        calling.send(calling.fill(calling.owed(row, one.office), house.zhou), house.zhou)
    return row


def test_lists_of_many_ask_no_more_than_lists_of_few(house, shen):
    few = answered(house, [cast.node(f"一{n}股", cast.Kind.OFFICE, house.unit) for n in range(2)])
    first = [asked(shen, path) for path in (f"/calls/{few.pk}", "/calls", "/calls/statistics?period=2026-03")]
    many = answered(house, [cast.node(f"二{n}股", cast.Kind.OFFICE, house.unit) for n in range(9)])
    later = [
        asked(shen, path) for path in (f"/calls/{many.pk}", "/calls", "/calls/statistics?period=2026-03")
    ]
    assert first == later
    assert max(first) <= 12
    assert asked(shen, f"/calls/{many.pk}/excel") == asked(shen, f"/calls/{few.pk}/excel")


def test_the_page_for_a_new_call_counts_what_is_owed_in_one_statement(house, shen):
    calling.call(house, due_days=2)
    before = asked(shen, "/calls/new")
    for n in range(5):
        cast.node(f"三{n}股", cast.Kind.OFFICE, house.unit)
    assert asked(shen, "/calls/new") == before
