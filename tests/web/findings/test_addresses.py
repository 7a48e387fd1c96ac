"""Whatever an address says, the ledger answers with a page or a sentence (T25)."""

import pytest
from faults.figures import measured
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taizhang.web.desk.findings.wanted import ALLOWED

NAMES = [
    *ALLOWED,
    "finding__title__startswith",
    "round__organization__path",
    "id",
    "page",
    "__class__",
    "password",
]
ODD = (
    "'",
    '"',
    "\x00",
    "😀",
    "1~2",
    "~",
    "2026-02-30",
    "-due",
    "--due",
    "due__lt",
    "0",
    "-1",
    "1.2.3",
    "tasks",
    "light",
)
ODDER = ("off", "number.title", "None", "9999-12-31~1", "²", "٣", "9" * 18, "9" * 40, "a" * 10_000)
WORDS = st.one_of(st.text(max_size=40), st.sampled_from([*ODD, *ODDER]))
ADDRESSES = st.dictionaries(st.sampled_from(NAMES), WORDS, max_size=6)
PAGES = ("/rounds/{}/ledger", "/rounds/ledger", "/rounds/ledger/csv", "/rounds/ledger/settings")


@pytest.mark.parametrize("page", PAGES)
def test_no_address_makes_it_fail(zhou, round, page):
    asked_at_random(zhou, page.format(round.pk), 60)


@pytest.mark.battery
@pytest.mark.parametrize("page", PAGES)
def test_nor_does_one_of_many(zhou, round, page):
    asked_at_random(zhou, page.format(round.pk), 1250)


def asked_at_random(zhou, page, examples):
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(asked=ADDRESSES)
    def answers(asked):
        answer = zhou.get(page, asked)
        assert answer.status_code in (200, 400)

    answers()
    measured("T25", page=page, addresses=examples, failures=0)
