"""T29: an office at work: nobody is answered with a fault, memory stays, and every act that was acknowledged can be proved."""

import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from django.db import connection
from faults.figures import measured
from faults.loading import Load, People
from faults.staging import EVERY
from faults.workers import House, fresh_place, staged, workers

pytestmark = pytest.mark.django_db
# People and seconds: in the full run, and in the battery on each database.
SHORT = (10, 15)
LONG = {"sqlite": (50, 180), "postgresql": (200, 180)}
# Programs are read and caches filled before memory is weighed the first time.
WARM = 1 / 3


def at_work(folder: Path, people: int, seconds: float) -> None:
    with fresh_place(folder) as environment:
        environment |= {"PEOPLE": str(people), "TAIZHANG_DATA_DIR": str(folder)}
        there = House(environment, staged("build", environment, "faults.crowd"))
        load, before, after, took = gone_through(there, people, seconds)
        told = staged("proved", environment, "faults.crowd")
    lost = Counter(load.acknowledged) - Counter(told["texts"])
    figures = {
        "people": people,
        "took": round(took, 1),
        "reads": len(load.reads),
        "writes": len(load.writes),
        "read_p95_seconds": hundredth(load.reads, 95),
        "write_p95_seconds": hundredth(load.writes, 95),
        "read_most_seconds": max(load.reads),
        "write_most_seconds": max(load.writes),
        "failures": len(load.failures),
        "memory_mb": round(after),
        "memory_growth_percent": round(100 * (after - before) / before, 1),
        "acknowledged": len(load.acknowledged),
        "proved": told["proved"],
        "lost": lost.total(),
    }
    measured("T29", **{name: round(one, 3) for name, one in figures.items()})
    assert (load.failures, lost, told["faults"]) == ([], Counter(), [])
    assert told["proved"] >= len(load.acknowledged) > 0


def gone_through(there: House, people: int, seconds: float) -> tuple[Load, float, float, float]:
    """What was measured, the memory of the servers when they were warm and at the end, and how long it took."""
    command = [sys.executable, "-m", "taizhang.console.main", "seal", "--every", str(EVERY)]
    sealer = subprocess.Popen(command, env=there.environment, stdout=subprocess.DEVNULL)
    try:
        with workers(there) as ports, People(there, list(ports), people) as crowd:
            began = time.monotonic()
            time.sleep(seconds * WARM)
            before = memory_mb()
            time.sleep(seconds * (1 - WARM))
            after, took = memory_mb(), time.monotonic() - began
    finally:
        sealer.terminate()
        sealer.wait()
    return crowd.load, before, after, took


def memory_mb() -> float:
    """What the servers hold that this test has started."""
    mine = Path("/proc/self/task").glob("*/children")
    held = [_resident(pid) for one in mine for pid in one.read_text().split()]
    return sum(held) / 1024


def _resident(pid: str) -> int:
    if b"faults.serving" not in Path(f"/proc/{pid}/cmdline").read_bytes():
        return 0
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def hundredth(values: list[float], number: int) -> float:
    return sorted(values)[len(values) * number // 100]


@pytest.mark.full
def test_an_office_at_work_gets_no_fault_and_every_act_can_be_proved(tmp_path):
    at_work(tmp_path, *SHORT)


@pytest.mark.battery
def test_nor_does_a_county_that_works_for_minutes(tmp_path):
    at_work(tmp_path, *LONG[connection.vendor])
