"""The record is verified every night and when an auditor asks, once and not twice, and what was found is kept."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection, transaction

import cast
from flushing import triggers_lifted
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.watch.models import Asking, Verification
from taizhang.bureau.watch.verifying import ask, last_turn, verify_due

pytestmark = pytest.mark.django_db
BEIJING = ZoneInfo("Asia/Shanghai")
NIGHT = datetime(2026, 11, 28, 2, 31, tzinfo=BEIJING)


@pytest.fixture
def house(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    house = cast.bureau()
    cast.round_with_findings(house, findings=1)
    seal(signer(), at=cast.NOON)
    return house


def altered():
    with triggers_lifted(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE journal_entry SET digest = previous WHERE id = (SELECT max(id) FROM journal_entry)"
        )


@pytest.mark.parametrize(("hour", "minute", "day"), [(2, 29, 27), (2, 30, 28), (23, 59, 28)])
def test_the_turn_of_the_night_is_the_last_one_that_has_come(hour, minute, day):
    at = datetime(2026, 11, 28, hour, minute, tzinfo=BEIJING)
    assert last_turn(at) == datetime(2026, 11, day, 2, 30, tzinfo=BEIJING)


def test_it_runs_once_a_night(house):
    done = verify_due(at=NIGHT)
    assert (done.fault_count, done.faults, done.entries) == (0, [], Entry.objects.count())
    assert done.sealed == done.entries
    assert verify_due(at=NIGHT + timedelta(hours=20)) is None
    assert verify_due(at=NIGHT + timedelta(days=1)).asked_by is None
    assert Verification.objects.count() == 2


def test_whoever_asks_is_served_next_and_only_once(house):
    verify_due(at=NIGHT)
    later = NIGHT + timedelta(hours=6)
    assert ask(house.shen, at=later) == ask(house.wen, at=later)
    assert Asking.objects.count() == 1
    assert verify_due(at=later + timedelta(seconds=15)).asked_by == house.shen
    assert verify_due(at=later + timedelta(seconds=30)) is None


def test_what_is_wrong_is_kept_by_name(house):
    altered()
    done = verify_due(at=NIGHT)
    entry = Entry.objects.latest("pk")
    assert done.fault_count == len(done.faults) > 0
    assert [one for one in done.faults if f"{entry.stream}#{entry.number}" in one]


def test_while_another_process_runs_one_nothing_is_done(house, settings):
    import fcntl

    with (settings.DATA_DIR / "verify.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert verify_due(at=NIGHT) is None
    assert verify_due(at=NIGHT)


def test_what_was_found_stays(house):
    done = verify_due(at=NIGHT)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Verification.objects.filter(pk=done.pk).update(fault_count=0)
