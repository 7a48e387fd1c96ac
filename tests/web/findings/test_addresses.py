"""Whatever an address says, the ledger answers with a page or a sentence (T25)."""

import pytest
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
    @settings(
        max_examples=60,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(asked=ADDRESSES)
    def answers(asked):
        answer = zhou.get(page.format(round.pk), asked)
        assert answer.status_code in (200, 400)

    answers()
