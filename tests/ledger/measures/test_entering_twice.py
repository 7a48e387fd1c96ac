"""Whatever a ledger holds: entered once, the second time there is nothing left to write."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cast
from entered import enter, finding, measure, read, tried
from taizhang.ledger.measures.entering.pairing import LEAVE
from taizhang.ledger.measures.entering.planning import Policy

pytestmark = pytest.mark.django_db
FIRST = "重点项目推进不够有力之1"
STEP = "建立第1类项目的第1项推进机制"


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, is_approved=False)


TEXTS = st.sampled_from([FIRST, FIRST + "。", FIRST + "些", STEP, STEP + " ", "会议太多", "学习走过场", "！"])
SAID = st.sampled_from([None, "周明", "陆平"])
MEASURES = st.builds(
    measure,
    TEXTS,
    person=SAID,
    leader=SAID,
    lead_unit=st.sampled_from([None, "投资促进股", "科技创新股", "某某办"]),
    due=st.sampled_from([None, "2026年6月30日", "2026年9月底", "长期坚持", "立行立改"]),
)
FINDINGS = st.builds(
    lambda title, measures, number: finding(title, *measures, number=number),
    TEXTS,
    st.lists(MEASURES, max_size=3),
    st.sampled_from(["1", "2", "3", "9"]),
)


@given(st.lists(FINDINGS, min_size=1, max_size=4), st.sampled_from([Policy.SKIP, Policy.UPDATE]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_entered_the_second_plan_is_empty(house, round, content, policy):
    """Each example starts from the same ledger: what it wrote is taken back. What is unclear is left out by the person."""
    before = transaction.savepoint()
    left = left_to_write(house, round, content, policy)
    transaction.savepoint_rollback(before)
    assert left == []


@pytest.mark.parametrize("policy", [Policy.SKIP, Policy.UPDATE])
def test_one_wording_three_times_in_a_finding_is_added_once_each(house, round, policy):
    content = [finding(FIRST, measure(STEP), measure(STEP), measure(STEP), number="1")]
    assert left_to_write(house, round, content, policy) == []


def left_to_write(house, round, content, policy):
    first = read(house, *content)
    decisions = {step.given.pk: LEAVE for step in tried(first, round, policy).steps if step.kind == "unclear"}
    if tried(first, round, policy, decisions).writes:
        enter(house, first, round, policy, decisions=decisions)
    return tried(read(house, *content, salt="again"), round, policy).writes
