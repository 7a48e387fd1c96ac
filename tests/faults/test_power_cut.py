"""T3: the power is cut while people write: what was not synced is gone, and what was promised is there."""

import random
import time

import pytest
from faults.disks import built, house_on, plain
from faults.figures import measured
from faults.killing import kept, kill, nursery, wait_until_writing

SEED = 3


def lost_by_cuts(tmp_path, cuts: int, breakage: str = "") -> int:
    """After each cut the house goes on with what was left, and everything promised so far is looked for."""
    disk = built(tmp_path)
    there, dice, began = house_on(disk), random.Random(SEED), time.monotonic()
    lost, faults = set(), []
    with nursery(there, tmp_path / "promises", breakage) as made:
        for _cut in range(cuts):
            pids = made.fill()
            wait_until_writing(made, 8)
            time.sleep(dice.random() / 2)
            kill(pids)
            made.reap()
            disk.cut()
        promised = made.promises()
    found = kept(plain(there))
    digests = set(found["digests"])
    lost = {one for one in promised if one.split()[0] not in digests}
    faults = found["faults"]
    measured(
        f"T3{' synchronous=NORMAL' if breakage else ''}",
        is_control=bool(breakage),
        database="sqlite",
        cuts=cuts,
        acknowledged=len(promised),
        lost=len(lost),
        faults=len(faults),
        seed=SEED,
        seconds=round(time.monotonic() - began, 1),
    )
    assert breakage or faults == []
    return len(lost)


def test_what_was_promised_before_a_power_cut_is_there(tmp_path):
    assert lost_by_cuts(tmp_path, cuts=4) == 0


@pytest.mark.battery
def test_nor_is_anything_lost_in_thirty_cuts(tmp_path):
    assert lost_by_cuts(tmp_path, cuts=30) == 0


def test_a_database_that_syncs_when_it_has_time_loses_what_it_promised(tmp_path):
    assert lost_by_cuts(tmp_path, cuts=2, breakage="sloppy_sync") > 0
