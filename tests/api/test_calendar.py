"""A person's due dates as a calendar that phones read, at an address that is theirs alone (日历订阅)."""

from datetime import date

import pytest
import tasking
from icalendar import Calendar

import cast
from programs import issued
from taizhang.bureau.tokens.models import Token
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.schedules.actions.answer_turn import answer_turn
from taizhang.ledger.schedules.actions.open_roundup import open_roundup


@pytest.fixture
def address(house, round):
    return f"/api/calendar/{issued(house.zhou, 'calendar')[1]}.ics"


def events(answer) -> list:
    """Read back with the library's own reader, which refuses what RFC 5545 does not allow."""
    read = Calendar.from_ical(answer.content)
    assert read.errors == []
    assert read["version"] == "2.0"
    assert read["prodid"]
    return read.walk("VEVENT")


def test_every_measure_that_is_owed_stands_on_its_day(client, address, round):
    found = events(client.get(address))
    dues = [one for one in found if one["uid"].startswith("measure-")]
    assert len(dues) == Measure.objects.filter(due_date__isnull=False).count() == 4
    assert {str(one.decoded("dtstart")) for one in dues} == {"2026-06-30"}
    assert "第 1 号问题措施 1" in str(dues[0]["summary"])
    assert {str(one.decoded("dtstart")) for one in found if one["uid"].startswith("round-")} == {"2026-04-15"}


def test_every_event_has_what_the_standard_demands(client, address):
    for one in events(client.get(address)):
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE"} <= set(one)
        assert one.decoded("dtend") > one.decoded("dtstart")
        assert [alarm["ACTION"] for alarm in one.walk("VALARM")] == ["DISPLAY"]


def test_no_line_is_longer_than_the_standard_allows(client, address):
    lines = client.get(address).content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""


def test_a_program_that_looks_again_reads_nothing_twice(client, address):
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_is_done_leaves_the_calendar_and_the_tag_changes(house, client, address, finding):
    before = client.get(address)
    cast.carry_out(house, finding)
    after = client.get(address, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert len(events(before)) - len(events(after)) == 2


def test_the_uid_of_a_measure_stays_and_its_sequence_counts(house, client, address, measure):
    def one():
        return next(
            e for e in events(client.get(address)) if str(e["uid"]).startswith(f"measure-{measure.pk}@")
        )

    before = one()
    cast.report_and_prove(house, measure)
    after = one()
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]


def test_a_revoked_address_is_one_that_never_was(client, address):
    Token.objects.update(expires_on="2020-01-01")
    gone, never = client.get(address), client.get("/api/calendar/tzk_never.ics")
    assert gone.status_code == never.status_code == 404
    assert gone.content == never.content


def test_a_token_for_programs_is_no_calendar(house, client, round):
    assert client.get(f"/api/calendar/{issued(house.zhou)[1]}.ics").status_code == 404


def test_nobody_sees_what_is_owed_next_door(house, client, round):
    assert events(client.get(f"/api/calendar/{issued(house.stranger, 'calendar')[1]}.ics")) == []


def test_what_an_office_has_to_answer_is_a_day_of_its_own(house, client, address, round):
    schedule = tasking.weekly(house, round)
    made = open_roundup(schedule, nominal_date=date(2026, 3, 6), **cast.at_work(house.shen))
    found = [one for one in events(client.get(address)) if one["uid"].startswith("turn-")]
    assert [str(one["summary"]) for one in found] == ["填报：周督办（投资促进股）"]
    assert found[0].decoded("dtstart") == made.due_date
    answer_turn(made.turns.get(), text="等待批复", **cast.at_work(house.zhou))
    assert not [one for one in events(client.get(address)) if one["uid"].startswith("turn-")]
