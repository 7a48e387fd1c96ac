"""Every demand of the battery is held by tests that are there, and the report says where a figure falls short."""

import pytest

from workshop.demands import Demand, all_demands, demands_of, is_met
from workshop.machine import ROOT
from workshop.reliability import standing, weighed, written

DEMAND = Demand("T0", "a title", "a demand", ("tests/faults",), {"kills": ">= 200", "lost": "== 0"})
PASSED = {"where": "tests/faults/a.py::b", "database": "sqlite", "ended": "passed", "seconds": 1.0}


def line(is_control: bool = False, **figures) -> dict:
    return {"test": "T0 some", "database": "sqlite", "is_control": is_control, **figures}


def test_there_are_thirty_four():
    assert [one.name for one in all_demands()] == [f"T{number}" for number in range(1, 35)]


@pytest.mark.parametrize("demand", all_demands(), ids=lambda one: one.name)
def test_the_tests_that_it_names_are_there(demand):
    assert [one for one in demand.tests if not (ROOT / one.partition("::")[0]).exists()] == []
    assert demand.tests or demand.below


def test_a_test_knows_what_it_holds():
    assert demands_of("tests/security/test_idor.py::test_x[a]") == ["T16"]
    assert demands_of("tests/security/test_idor_and_more.py::test_x") == []


@pytest.mark.parametrize(
    ("lines", "stands"),
    [
        ([], "not run"),
        ([PASSED, line(kills=200, lost=0)], "met"),
        ([PASSED, line(kills=12, lost=0), line(kills=200, lost=0)], "met"),
        ([PASSED, line(kills=12, lost=0)], "below the demand"),
        ([PASSED, line(kills=200)], "below the demand"),
        ([PASSED, line(kills=200, lost=0), line(kills=200, lost=1)], "below the demand"),
        ([PASSED, line(kills=200, lost=0), line(is_control=True, kills=2, lost=9)], "met"),
        ([{**PASSED, "ended": "failed"}, line(kills=200, lost=0)], "FAILED"),
    ],
)
def test_what_falls_short_is_said(lines, stands):
    assert standing(DEMAND, lines) == stands


def test_a_database_is_not_hidden_behind_the_other():
    lines = [line(kills=200, lost=0), {**line(kills=3, lost=0), "database": "postgresql"}]
    assert [(one[1], one[4]) for one in weighed(DEMAND, lines) if one[0] == "kills"] == [
        ("postgresql", False),
        ("sqlite", True),
    ]


def test_the_report_names_every_demand():
    assert all(f"## {one.name} · " in written([]) for one in all_demands())


@pytest.mark.parametrize(
    ("wanted", "value", "met"), [(">= 2", 2, True), ("<= 2", 3, False), ("== 0", 0, True)]
)
def test_figures_are_weighed(wanted, value, met):
    assert is_met(wanted, value) is met
