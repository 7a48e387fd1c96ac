"""A ledger held against the ledger: matched by wording and number, unclear rows told, nothing settled overruled."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from taizhang.ledger.measures.entering.numbering import numbers_for
from taizhang.ledger.measures.entering.planning import Policy, plan
from taizhang.ledger.measures.entering.rows import (
    Change,
    GivenFinding,
    GivenMeasure,
    HeldFinding,
    HeldMeasure,
)
from taizhang.ledger.measures.known import Known

DAYS = {"2026年3月底": date(2026, 3, 31), "2026年6月30日": date(2026, 6, 30)}
KNOWN = Known(office={"投资促进股": 7, "促进股": 7, "科技创新股": 8}.get, last_day=DAYS.get)
OURS = HeldMeasure(11, 1, "补齐台账。", "高远", "投资促进股", "周明", "2026年3月底", date(2026, 3, 31), 7)
THEIRS = GivenMeasure(21, "补齐台账", "高远", "投资促进股", "周明", "2026年3月底")


def held(number=1, title="台账不全", measures=(OURS,), state="in_progress", path=("作风方面",)):
    return HeldFinding(100 + number, number, title, path, state, measures)


def row(pk=1, number="1", title="台账不全", measures=(THEIRS,), path=()):
    return GivenFinding(pk, number, title, path, "", {}, measures)


def planned(rows, ledger, policy=Policy.UPDATE, **decisions):
    return plan(rows, ledger, KNOWN, policy=policy, decisions={int(k[1:]): v for k, v in decisions.items()})


def one(*args, **kwargs):
    (step,) = planned(*args, **kwargs).steps
    return step


def changed(measure, **values):
    given = GivenMeasure(**{"pk": 21, "text": "补齐台账", **values})
    (step,) = one([row(measures=(given,))], [held(measures=(measure,))]).measures
    return step


@pytest.mark.parametrize("title", ["台 账\n不全", "台账不全。", "“台账”不全", "台账不全"])
def test_spaces_and_punctuation_make_no_other_finding(title):
    assert one([row(title=title)], [held()]).kind == "same"


def test_the_wording_tells_whatever_the_number():
    assert one([row(number="9")], [held()]).held.number == 1


def test_another_wording_under_the_same_number_is_another_finding():
    assert one([row(title="会议太多太长")], [held()]).kind == "add"


def test_a_like_wording_under_the_same_number_is_for_a_person_to_say():
    title, ours = "扶贫台账建立不够全面", "扶贫台账建立不全面"
    step = one([row(title=title)], [held(title=ours)])
    assert (step.kind, [each.number for each in step.candidates]) == ("unclear", [1])
    assert one([row(title=title)], [held(title=ours)], d1="new").kind == "add"
    assert one([row(title=title)], [held(title=ours)], d1="leave").kind == "left"
    assert one([row(title=title)], [held(title=ours)], d1="101").changes == (Change("title", ours, title),)


def test_the_same_wording_twice_in_the_ledger_is_told_apart_by_the_number_alone():
    ledger = [held(1), held(2)]
    assert one([row(number="2")], ledger).held.number == 2
    assert one([row(number="5")], ledger).kind == "unclear"


def test_two_rows_for_one_finding_are_both_unclear():
    steps = planned([row(1), row(2, "2")], [held()]).steps
    assert [step.kind for step in steps] == ["unclear", "unclear"]


def test_blanks_of_the_document_erase_nothing():
    assert changed(OURS).kind == "same"


def test_a_value_that_differs_is_shown_before_and_after():
    assert changed(OURS, person="陆平").changes == (Change("person_name", "周明", "陆平"),)
    assert changed(OURS, due="2026年6月30日").changes == (Change("due_text", "2026年3月底", "2026年6月30日"),)


def test_the_same_office_by_another_of_its_names_is_no_difference():
    assert changed(OURS, unit="促进股").kind == "same"


def test_an_office_that_nobody_knows_does_not_replace_one_that_answers():
    step = changed(OURS, unit="某某办")
    assert (step.kind, step.why) == ("kept", "“某某办”不是本单位的股室，责任股室不改动")


def test_a_day_that_people_have_set_is_not_overruled():
    moved = HeldMeasure(11, 1, "补齐台账", due="2026年3月底", due_date=date(2026, 9, 30))
    step = changed(moved, due="2026年6月30日")
    assert (step.kind, step.why) == ("kept", "时限已由人定为 2026-09-30，不改动")
    assert changed(moved, due="2026年3月底").kind == "same"


def test_a_measure_that_is_done_stays_as_it_is():
    done = HeldMeasure(11, 1, "补齐台账", person="周明", state="done")
    assert changed(done, person="陆平").kind == "kept"


@pytest.mark.parametrize(("state", "label"), [("under_review", "销号审核中"), ("written_off", "已销号")])
def test_a_finding_under_review_or_written_off_is_never_changed(state, label):
    more = GivenMeasure(22, "专人保管")
    result = planned([row(measures=(THEIRS, more))], [held(state=state)])
    (step,) = result.steps
    assert (step.kind, step.why) == ("protected", f"第 1 号问题现在是“{label}”，不改动")
    assert not result.writes


def test_a_corrected_wording_of_a_measure_is_a_change_and_another_one_is_added():
    ours = HeldMeasure(11, 1, "建立扶贫台账并按月更新")
    alike = one([row(measures=(GivenMeasure(21, "建立扶贫台账并按季更新"),))], [held(measures=(ours,))])
    other = one([row(measures=(GivenMeasure(21, "由专人负责保管"),))], [held(measures=(ours,))])
    assert ([m.kind for m in alike.measures], [m.kind for m in other.measures]) == (["update"], ["add"])


def test_each_policy_does_what_it_says():
    differs = row(measures=(GivenMeasure(21, "补齐台账", person="陆平"), GivenMeasure(22, "专人保管")))
    rows = [differs, row(2, "2", "会议太多", ())]
    stop, skip, update = (planned(rows, [held()], policy) for policy in Policy)
    assert [len(each.obstacles) for each in (stop, skip, update)] == [1, 0, 0]
    assert [sum(len(each.updates_of(s)) for s in each.steps) for each in (stop, skip, update)] == [0, 0, 1]
    assert [sum(len(each.additions_of(s)) for s in each.steps) for each in (skip, update)] == [1, 1]


def test_the_digest_changes_with_what_would_be_done():
    before = planned([row()], [held()]).digest
    assert before == planned([row()], [held()]).digest
    assert before != planned([row()], [held()], Policy.SKIP).digest
    assert before != planned([row(title="会议太多太长")], [held()]).digest


def test_new_findings_keep_the_numbers_of_the_document_where_they_are_free():
    assert list(numbers_for(["2", "1", "", "4", "4", "三"], {1, 3})) == [2, 5, 6, 4, 7, 8]


TEXTS = st.sampled_from(
    ["台账不全", "台账 不全。", "台账不够全", "会议太多", "会议太多了", "！", "学习走过场"]
)
SAID = st.sampled_from(["", "周明", "陆平"])
UNITS = st.sampled_from(["", "投资促进股", "某某办"])
DUES = st.sampled_from(["", "2026年3月底", "2026年6月30日", "长期坚持"])


@st.composite
def documents(draw):
    rows = draw(st.lists(st.tuples(st.sampled_from(["", "1", "2", "3"]), TEXTS), max_size=5))
    keys = iter(range(1, 1000))

    def measures():
        drafts = draw(st.lists(st.tuples(TEXTS, SAID, UNITS, SAID, DUES), max_size=3))
        return tuple(GivenMeasure(next(keys), *values) for values in drafts)

    return [GivenFinding(next(keys), number, title, (), "", {}, measures()) for number, title in rows]


@drawn(documents(), st.sampled_from(Policy.values))
@settings(max_examples=300, deadline=None)
def test_every_row_of_the_document_becomes_exactly_one_thing(rows, policy):
    counts = plan(rows, [held(), held(2, "会议太多")], KNOWN, policy=policy, decisions={}).counts
    kinds = ("add", "update", "same", "kept", "protected", "unclear", "left")
    assert sum(counts[kind] for kind in kinds) == len(rows)
    assert sum(counts[f"measure_{kind}"] for kind in kinds) == sum(len(each.measures) for each in rows)


def test_what_a_plan_has_promised_is_changed_by_an_amendment_alone():
    step = changed(replace(OURS, is_promised=True), person="陆平")
    assert (step.kind, step.why) == ("kept", "整改方案已经批准，改动这项措施要申请修订方案")
