"""T2: postmaster, backends and writers are killed all at once; whatever was promised is there when it is up again."""

import random
import time
from collections import Counter

import pytest
from faults.figures import measured
from faults.killing import kept, kill, nursery, wait_until_writing
from faults.own_postgresql import environment_for, own_postgresql
from faults.workers import House, staged

SEED = 2


def lost_by_kills(tmp_path, kills: int, breakage: str = "", pause: float = 0.5) -> int:
    dice, recoveries, began = random.Random(SEED), [0.0], time.monotonic()
    with own_postgresql() as server:
        environment = environment_for(server, tmp_path)
        there = House(environment, staged("build", environment))
        with nursery(there, tmp_path / "promises", breakage) as made:
            for _kill in range(kills):
                pids = made.fill()
                wait_until_writing(made, 8)
                time.sleep(pause * dice.random())
                server.kill()
                kill(pids)
                made.reap()
                server.start()
                recoveries.append(server.wait())
            promised = made.promises()
        found = kept(there)
    digests = set(found["digests"])
    lost = [one for one in promised if one.split()[0] not in digests]
    measured(
        f"T2{' promised too early' if breakage else ''}",
        is_control=bool(breakage),
        database="postgresql",
        kills=kills,
        acknowledged=len(promised),
        write_offs_acknowledged=Counter(one.split()[1] for one in promised)["write_off"],
        lost=len(lost),
        faults=len(found["faults"]),
        recovery_seconds=round(max(recoveries), 2),
        seed=SEED,
        seconds=round(time.monotonic() - began, 1),
    )
    assert breakage or found["faults"] == []
    return len(lost)


def test_whatever_was_promised_before_the_database_was_killed_is_there(tmp_path):
    assert lost_by_kills(tmp_path, kills=2) == 0


@pytest.mark.battery
def test_nor_is_anything_lost_in_twenty_five_kills(tmp_path):
    assert lost_by_kills(tmp_path, kills=25, pause=10) == 0


@pytest.mark.battery
def test_promises_that_were_given_before_the_commit_are_found_broken(tmp_path):
    assert lost_by_kills(tmp_path, kills=3, breakage="promised_too_early") > 0
