"""The end of a test run says what was not run and why, and fails where it must."""

from collections import Counter

import pytest

from workshop.battery import CLOSING as CLOSING_LINE
from workshop.battery import Outcome, forbidden_skips, not_run, report

CLOSING = "============ 3 passed, 1 skipped in 1.20s ============"


@pytest.mark.parametrize(
    "line",
    [
        "=================== 10 failed, 158 passed, 8 errors in 7.51s ===================",
        "========= 2 passed, 1 warning in 75.02s (0:01:15) =========",
        "4 passed in 2.59s",
        "============ no tests ran in 0.01s ============",
        "===== 1 failed, 3 passed, 2 deselected in 1.11s =====",
    ],
)
def test_the_closing_line_is_known_in_all_its_shapes(line):
    assert CLOSING_LINE.match(line)
    assert not CLOSING_LINE.match(f"E   {line}")


def outcome(database: str = "SQLite", code: int = 0, **skips: int) -> Outcome:
    reasons = {reason.replace("_", " "): count for reason, count in skips.items()}
    return Outcome(database, code, f"== {database} {CLOSING}", Counter(reasons))


def test_a_reason_is_counted_once_although_two_databases_give_it():
    both = [outcome("SQLite", no_browser=3), outcome("PostgreSQL", no_browser=2)]
    assert not_run(both, [], full=True) == ["3 × no browser"]


def test_leaving_out_the_heavy_batteries_is_said():
    assert "--full" in not_run([outcome()], [], full=False)[0]


def test_a_run_that_failed_speaks_last(capsys):
    assert report([outcome("SQLite"), outcome("PostgreSQL", code=1)], [], True, 60)
    assert capsys.readouterr().out.rstrip().splitlines()[-1].startswith("== PostgreSQL")


def test_among_equals_the_whole_suite_speaks_last(capsys):
    assert not report([outcome("SQLite"), outcome("PostgreSQL")], [], True, 60)
    assert capsys.readouterr().out.rstrip().splitlines()[-1].startswith("== SQLite")


def test_selecting_nothing_on_one_database_is_no_failure():
    assert not outcome("PostgreSQL", code=5).failed


def test_a_strict_machine_fails_on_what_is_missing(monkeypatch, capsys):
    monkeypatch.setenv("CI", "true")
    assert report([outcome(Chromium_not_found=1)], [], True, 60)
    assert report([outcome()], ["PostgreSQL not found"], True, 60)
    assert "not run although CI=true" in capsys.readouterr().out


@pytest.mark.parametrize(("reason", "forbidden"), [("no corpus: set TAIZHANG_SHARED", 0), ("no browser", 1)])
def test_only_the_corpus_may_be_absent_on_a_strict_machine(reason, forbidden):
    assert len(forbidden_skips([Outcome("SQLite", 0, skips=Counter([reason]))])) == forbidden
