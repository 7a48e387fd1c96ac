"""T5: the disk is full: reading goes on, whoever writes is told, and nothing promised or half-written is left behind."""

import time
from collections import Counter

import pytest
from faults.asking import Asking
from faults.disks import built, house_on, plain
from faults.figures import measured
from faults.workers import House, staged, workers


def asked_while_full(there: House, disk, seconds: float) -> tuple[Asking, float, float]:
    with workers(there) as ports, Asking(there, list(ports), 4) as asking:
        _until(asking, 12)
        disk.fill()
        full_from = time.monotonic()
        time.sleep(seconds)
        full_to = time.monotonic()
        disk.make_room()
        _until(asking, len(asking.acknowledged) + 12)
    return asking, full_from, full_to


def _until(asking: Asking, wanted: int) -> None:
    deadline = time.monotonic() + 60
    while len(asking.acknowledged) < wanted and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(asking.acknowledged) >= wanted, Counter(status for _at, status, _again in asking.answers)


@pytest.mark.battery
def test_while_the_disk_is_full_people_read_and_are_told_and_nothing_promised_is_lost(tmp_path):
    disk = built(tmp_path)
    there = house_on(disk)
    there = House({**there.environment, "TAIZHANG_API_REQUESTS_PER_MINUTE": "1000000"}, there.facts)
    asking, full_from, full_to = asked_while_full(there, disk, seconds=4)
    reports = Counter(staged("told", plain(there).environment)["reports"])
    faults = staged("checked", plain(there).environment)["faults"]
    meanwhile = Counter(status for at, status, _again in asking.answers if full_from + 0.5 < at < full_to)
    others = sum(count for status, count in meanwhile.items() if status not in {200, 409, 503, 507})
    lost = sum(text not in reports for text in asking.acknowledged)
    figures = {"lost": lost, "unclean": others, "faults": len(faults)}
    figures |= {"refused": meanwhile[507] + meanwhile[503], "unreadable": 0 if meanwhile[200] else 1}
    measured("T5 database", database="sqlite", acknowledged=len(asking.acknowledged), **figures)
    assert (lost, others, faults) == (0, 0, [])
    assert meanwhile[507] > 0, meanwhile
    assert meanwhile[200] > 0, meanwhile


def test_what_does_not_fit_into_the_store_leaves_nothing(tmp_path):
    there = house_on(built(tmp_path))
    told = staged("keep_files", there.environment)
    measured("T5 store", database="sqlite", **told)
    assert told == {"kept": 20, "refused": 10, "partial": 0}


def test_a_store_that_leaves_what_it_could_not_finish_is_noticed(tmp_path):
    there = house_on(built(tmp_path))
    told = staged("keep_files_broken", there.environment)
    measured("T5 a careless store", is_control=True, database="sqlite", noticed=told["partial"] > 0, **told)
    assert told["partial"] > 0
