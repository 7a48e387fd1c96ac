"""What a reading proposes is corrected by a person, and enters the ledger once, whole or not at all."""

from datetime import date

import pytest

import cast
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.actions.add_finding import add_finding
from taizhang.ledger.rounds.actions.add_measure import add_measure
from taizhang.ledger.rounds.actions.discard import discard
from taizhang.ledger.rounds.actions.merge_finding import merge_finding
from taizhang.ledger.rounds.actions.move_measure import move_measure
from taizhang.ledger.rounds.actions.revise_finding import revise_finding
from taizhang.ledger.rounds.actions.revise_measure import revise_measure
from taizhang.ledger.rounds.actions.split_measure import split_measure
from taizhang.ledger.rounds.models import DraftMeasure, Intake, Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def intake(house):
    return cast.uploaded(house, findings=3, measures=2)


@pytest.fixture
def by(house):
    return {"actor": cast.acting(house.shen), "at": cast.NOON}


def drafts(intake):
    return list(intake.drafts.filter(is_included=True))


def texts(draft):
    return [one.text for one in draft.measures.filter(is_included=True)]


def confirm(intake, by, title="第三轮"):
    confirm_intake(Intake.objects.get(pk=intake.pk), facts=RoundFacts(title=title), **by)
    return Round.objects.get(title=title)


def test_nothing_is_in_the_ledger_before_it_is_confirmed(intake):
    assert not Finding.objects.exists()


def test_the_same_file_is_not_read_twice(house, intake):
    with pytest.raises(Refused, match="已经录入过"):
        cast.uploaded(house, findings=3, measures=2)


def test_a_reading_that_was_given_up_may_be_read_again(house, intake, by):
    discard(intake, reason="传错了", **by)
    assert cast.uploaded(house, findings=3, measures=2).state == "proposed"


def test_confirming_makes_findings_measures_and_their_first_journal_entries(intake, by):
    round = confirm(intake, by)
    assert [one.number for one in round.findings.all()] == [1, 2, 3]
    first = round.findings.first()
    assert first.office.name == "投资促进股"
    assert [one.due_date for one in first.measures.all()] == [date(2026, 6, 30)] * 2
    assert next(history(first.stream)).event == "measures.Registered"
    assert list(verify()) == []


def test_confirming_twice_makes_nothing_twice(intake, by):
    stale = Intake.objects.get(pk=intake.pk)
    confirm(intake, by)
    with pytest.raises(Stale):
        confirm_intake(stale, facts=RoundFacts(title="第三轮"), **by)
    assert Finding.objects.count() == 3


def test_a_refused_confirmation_leaves_nothing_behind(intake, by):
    with pytest.raises(Refused, match="请填写轮次名称"):
        confirm(intake, by, title=" ")
    assert not Round.objects.exists()
    assert not Finding.objects.exists()


def test_findings_of_a_second_document_go_on_counting(house, intake, by):
    confirm(intake, by)
    second = cast.uploaded(house, findings=1, name="补充反馈.txt")
    round = confirm(second, by)
    assert [one.number for one in round.findings.all()] == [1, 2, 3, 4]


def test_what_is_left_out_does_not_enter(intake, by):
    draft = drafts(intake)[1]
    revise_finding(intake, draft=draft.pk, title=draft.title, path=draft.path, is_included=False, **by)
    assert confirm(intake, by).findings.count() == 2


def test_merging_brings_the_measures_along(intake, by):
    first, second, _third = drafts(intake)
    merge_finding(intake, draft=second.pk, **by)
    joined, third = drafts(intake)
    assert joined.title == f"{first.title}；{second.title}"
    assert len(texts(joined)) == 4
    assert third.title.endswith("3")


def test_the_first_finding_has_nothing_to_merge_into(intake, by):
    with pytest.raises(Refused, match="前面没有"):
        merge_finding(intake, draft=drafts(intake)[0].pk, **by)


def test_a_split_measure_keeps_place_and_responsibility(intake, by):
    draft = drafts(intake)[0]
    whole = draft.measures.first()
    split_measure(intake, measure=whole.pk, pieces=["建立第1类项目", "的第1项推进机制"], **by)
    first, second, _other = draft.measures.all()
    assert (first.text, second.text) == ("建立第1类项目", "的第1项推进机制")
    assert intake.text[second.start : second.end] == second.text
    assert (second.lead_unit, second.person, second.due) == ("投资促进股", "周明", "2026年6月30日")


def test_a_measure_can_move_to_another_finding(intake, by):
    first, _second, third = drafts(intake)
    moved = first.measures.last()
    move_measure(intake, measure=moved.pk, to=third.pk, **by)
    assert texts(third)[-1] == moved.text


def test_what_the_reading_missed_is_added_with_its_place(intake, by):
    add_finding(intake, title="重点项目推进不够有力", path=["发展方面"], **by)
    added = drafts(intake)[-1]
    add_measure(intake, draft=added.pk, text="另行制定方案", **by)
    assert (added.start, added.end) == (0, 10)
    assert texts(added) == ["另行制定方案"]


def test_another_intakes_rows_cannot_be_changed_through_this_one(house, intake, by):
    other = cast.uploaded(house, findings=1, name="另一份.txt")
    foreign = DraftMeasure.objects.filter(draft__intake=other).first()
    with pytest.raises(Refused, match="没有这一项措施"):
        revise_measure(
            intake,
            measure=foreign.pk,
            text="改",
            leader="",
            lead_unit="",
            person="",
            due="",
            is_included=True,
            **by,
        )


def test_only_the_rectification_office_of_the_unit_takes_in(house, intake):
    for person in (house.zhou, house.stranger, house.observer):
        with pytest.raises(Refused, match="您的任职不能"):
            discard(Intake.objects.get(pk=intake.pk), reason="x", actor=cast.acting(person), at=cast.NOON)


def test_standing_measures_are_told_by_their_words(intake, by):
    measure = drafts(intake)[0].measures.first()
    revise_measure(
        intake,
        measure=measure.pk,
        text=measure.text,
        leader="",
        lead_unit="投资促进股",
        person="",
        due="2026年6月底前，并长期坚持",
        is_included=True,
        **by,
    )
    kept = Measure.objects.get(finding__round=confirm(intake, by), text=measure.text)
    assert (kept.kind, kept.due_date) == ("standing", date(2026, 6, 30))
