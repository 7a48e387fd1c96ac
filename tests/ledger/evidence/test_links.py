"""One piece proves several measures, of several findings; it is there once, and counted once."""

import pytest
from django.db import DatabaseError, transaction

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.actions.unlink import unlink
from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.ledger.evidence.models import EvidenceLink, Unlinking
from taizhang.ledger.evidence.queries import count_pieces, standing_for, standing_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.guards import is_impartial


@pytest.fixture
def zhou(house):
    return {"actor": cast.acting(house.zhou), "at": cast.NOON}


@pytest.fixture
def shared(round, measure, submitted, zhou):
    """A piece of the first finding that the second measure and the second finding use too."""
    piece = submitted(measure)
    for other in (
        measure.finding.measures.get(number=2),
        round.findings.get(number=2).measures.get(number=1),
    ):
        link(other, evidence=piece, **zhou)
    return piece


def test_it_proves_each_and_is_counted_once(house, round, shared):
    assert EvidenceLink.objects.filter(evidence=shared).count() == 3
    for finding in round.findings.all():
        assert list(standing_of(finding)) == [shared]
    assert count_pieces(house.unit) == 1
    assert list(verify()) == []


def test_who_linked_it_and_when_is_on_record(house, shared):
    assert {(one.linked_by, one.linked_at) for one in shared.links.all()} == {(house.zhou, cast.NOON)}


def test_a_measure_is_completed_by_a_shared_piece(round, shared, zhou, fresh):
    other = round.findings.get(number=2).measures.get(number=1)
    cast.report(other, text="已落实", happened_on=cast.DAY, **zhou)
    complete(fresh(other), **zhou)
    assert fresh(other).state == "done"


def test_unlinking_is_a_further_fact_with_a_reason(measure, shared, zhou, fresh):
    second = measure.finding.measures.get(number=2)
    with pytest.raises(Refused, match="不再采用的原因"):
        unlink(second, evidence=shared, reason="", **zhou)
    unlink(second, evidence=shared, reason="说的不是一回事", **zhou)
    assert standing_for(fresh(second)) == []
    assert standing_for(fresh(measure)) == [shared]
    assert EvidenceLink.objects.count() == 3
    assert Unlinking.objects.get().reason == "说的不是一回事"
    with pytest.raises(Refused, match="并不证明"):
        unlink(fresh(second), evidence=shared, reason="再来", **zhou)
    link(fresh(second), evidence=shared, **zhou)
    assert standing_for(fresh(second)) == [shared]


def test_it_is_not_linked_twice(measure, shared, zhou):
    with pytest.raises(Refused, match="已经证明本措施"):
        link(measure, evidence=shared, **zhou)


def test_what_was_taken_back_is_linked_to_nothing_new(measure, submitted, zhou):
    piece = submitted(measure)
    withdraw(piece, reason="传错了", **zhou)
    with pytest.raises(Refused, match="撤回"):
        link(measure.finding.measures.get(number=2), evidence=piece, **zhou)


def test_evidence_of_another_round_is_handed_in_anew(house, measure, submitted, zhou):
    piece = submitted(measure)
    facts = cast.RoundFacts(title="另一轮")
    cast.confirm_intake(
        cast.uploaded(house, name="另一份.txt"), facts=facts, actor=cast.acting(house.shen), at=cast.NOON
    )
    cast.plan_approved(house, Round.objects.get(title="另一轮"))
    other = Finding.objects.filter(round__title="另一轮").first().measures.first()
    with pytest.raises(Refused, match="不能采用"):
        link(other, evidence=piece, **zhou)


def test_while_one_finding_is_under_review_the_piece_stands_still_for_all(
    house, finding, shared, content, zhou, fresh
):
    for measure in finding.measures.all():
        cast.report(measure, text="已落实", happened_on=cast.DAY, **zhou)
        complete(fresh(measure), **zhou)
    cast.apply_for(house, fresh(finding))
    for act in (
        lambda: renew(fresh(shared), content=content("新.txt"), note="换新的", **zhou),
        lambda: withdraw(fresh(shared), reason="不要了", **zhou),
    ):
        with pytest.raises(Refused, match="第 1 号问题销号审核中，它的佐证不能改动"):
            act()


def test_who_linked_the_proof_does_not_decide_on_it(house, round, measure, submitted, fresh):
    """许琳 took up for the second finding what 周明 had handed in for the first."""
    piece = submitted(measure)
    second = round.findings.get(number=2)
    for other in second.measures.all():
        link(other, evidence=piece, actor=cast.acting(house.xu), at=cast.NOON)
        cast.report(
            fresh(other), text="已落实", happened_on=cast.DAY, actor=cast.acting(house.zhou), at=cast.NOON
        )
        complete(fresh(other), actor=cast.acting(house.zhou), at=cast.NOON)
    applied = cast.apply_for(house, fresh(second))
    assert "须由他人审核" in is_impartial(applied, cast.acting(house.xu))
    assert is_impartial(applied, cast.acting(house.gao)) is None


@pytest.mark.parametrize("model", [EvidenceLink, Unlinking])
def test_the_database_refuses_to_rewrite_a_link(measure, shared, zhou, model):
    unlink(measure, evidence=shared, reason="不是一回事", **zhou)
    field = {EvidenceLink: "linked_at", Unlinking: "unlinked_at"}[model]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.update(**{field: cast.NOON})
