"""T4: PostgreSQL is restarted under traffic: nobody is told anything but "not now", nothing is lost, nothing comes twice."""

import signal
import time
from collections import Counter
from dataclasses import replace

import pytest
from faults.asking import Asking
from faults.figures import measured
from faults.own_postgresql import environment_for, own_postgresql
from faults.workers import House, staged, workers

# What was promised, what came second, and what is to be asked again later.
CLEAN = {200, 409, 503}


def restarted(tmp_path, restarts: list[signal.Signals], callers: int, breakage: str = "") -> dict:
    firsts = []
    with own_postgresql() as server:
        environment = {**environment_for(server, tmp_path), "TAIZHANG_API_REQUESTS_PER_MINUTE": "1000000"}
        there = House(environment, staged("build", environment))
        with workers(there, breakage=breakage) as ports, Asking(there, list(ports), callers) as asking:
            asking.first_good_after(0)
            for how in restarts:
                time.sleep(1)
                server.stop(how)
                time.sleep(1)
                server.start()
                server.wait()
                firsts.append(asking.first_good_after(time.monotonic()))
        reports = Counter(staged("told", replace(there).environment)["reports"])
    statuses = Counter(status for _at, status, _again in asking.answers)
    unclean = [one for one in asking.answers if one[1] not in CLEAN or (one[1] == 503 and not one[2])]
    figures = {
        "restarts": len(restarts),
        "callers": callers,
        "acknowledged": len(asking.acknowledged),
        "lost": sum(text not in reports for text in asking.acknowledged),
        "twice": sum(count > 1 for count in reports.values()),
        "answered_503": statuses[503],
        "unclean": len(unclean),
        "first_answer_seconds": round(max(firsts), 2),
    }
    is_control = bool(breakage)
    measured(f"T4 {breakage}".strip(), is_control=is_control, database="postgresql", **figures)
    return figures


def check(figures: dict) -> None:
    assert figures["acknowledged"] > 0
    assert figures["answered_503"] > 0, "nobody noticed: the test proves nothing"
    assert (figures["lost"], figures["twice"], figures["unclean"]) == (0, 0, 0)
    assert figures["first_answer_seconds"] <= 5


def test_a_restart_under_traffic_loses_nothing_and_is_told_as_it_is(tmp_path):
    check(restarted(tmp_path, [signal.SIGQUIT], callers=4))


@pytest.mark.battery
def test_nor_do_three_restarts_of_either_kind_with_twenty_callers(tmp_path):
    check(restarted(tmp_path, [signal.SIGINT, signal.SIGQUIT, signal.SIGINT], callers=20))


@pytest.mark.battery
def test_a_house_that_takes_an_absent_database_for_its_own_fault_is_noticed(tmp_path):
    assert restarted(tmp_path, [signal.SIGQUIT], callers=4, breakage="no_outages")["unclean"] > 0
