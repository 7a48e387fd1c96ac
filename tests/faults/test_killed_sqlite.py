"""T1: writers on SQLite are killed all at once, again and again; whatever they were promised is there."""

import random
import time
from collections import Counter

import pytest
from faults.figures import measured
from faults.killing import kept, killed_again_and_again, nursery, wait_until_writing
from faults.workers import House, house_of_files

SEED = 1


@pytest.fixture
def there(tmp_path) -> House:
    """A file, whatever the tests run on."""
    return house_of_files(tmp_path, tmp_path / "killed.sqlite3")


def lost_through(there: House, tmp_path, kills: int, breakage: str = "", pause: float = 0.25) -> int:
    began = time.monotonic()
    with nursery(there, tmp_path / "promises", breakage) as made:
        made.fill()
        wait_until_writing(made, 20)
        gone = killed_again_and_again(made, kills, random.Random(SEED), pause)
    promised = made.promises()
    found = kept(there)
    digests = set(found["digests"])
    lost = [one for one in promised if one.split()[0] not in digests]
    acts = Counter(one.split()[1] for one in promised)
    measured(
        f"T1{' promised too early' if breakage else ''}",
        is_control=bool(breakage),
        database="sqlite",
        kills=kills,
        writers_killed=gone,
        acknowledged=len(promised),
        write_offs_acknowledged=acts["write_off"],
        entries=len(digests),
        lost=len(lost),
        faults=len(found["faults"]),
        seed=SEED,
        seconds=round(time.monotonic() - began, 1),
    )
    assert gone == kills * 4
    if not breakage:
        assert found["faults"] == []
        assert len(promised) >= 3 * kills
        assert found["written_off"] >= acts["write_off"]
    return len(lost)


def test_whatever_was_promised_before_a_kill_is_there(there, tmp_path):
    assert lost_through(there, tmp_path, kills=6) == 0


@pytest.mark.battery
def test_nor_is_anything_lost_in_two_hundred_kills(there, tmp_path):
    assert lost_through(there, tmp_path, kills=200, pause=2.0) == 0


def test_promises_that_were_given_before_the_commit_are_found_broken(there, tmp_path):
    assert lost_through(there, tmp_path, kills=8, breakage="promised_too_early") > 0
