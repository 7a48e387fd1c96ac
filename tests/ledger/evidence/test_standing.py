"""The standing of evidence moves with the review, and reviewers decide on what they have had before their eyes."""

from dataclasses import replace

import pytest

import cast
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.content import content_of
from taizhang.ledger.evidence.models import Evidence, Opening
from taizhang.ledger.evidence.queries import current_files, standing_of, unopened
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.submission import submission_digest


@pytest.fixture
def applied(house, finding):
    return cast.apply_for(house, cast.carry_out(house, finding))


def decide(move, finding, person, **facts):
    told = {"opinion": "属实", "seen_digest": cast.seen(finding), **facts}
    return move(finding, actor=cast.acting(person), at=cast.NOON, **told)


def states(finding) -> list[str]:
    return list(finding.measures.order_by("number").values_list("evidence__state", flat=True))


def test_a_write_off_accepts_what_proved_it(house, applied):
    cast.write_off_through(house, applied)
    assert states(applied) == ["accepted", "accepted"]
    piece = Evidence.objects.first()
    assert "准予销号，佐证“印发的文件”（第 1 版）采信" in [*history(piece.stream)][-1].sentence
    assert list(verify()) == []


def test_only_what_was_named_is_returned_and_the_rest_keeps_its_standing(house, applied, fresh):
    cast.look_through(house.xu, applied)
    first, _second = Evidence.objects.order_by("pk")
    decide(send_back, applied, house.xu, opinion="照片看不清", returned=[first.pk])
    assert states(applied) == ["returned", "submitted"]
    assert "退回佐证“印发的文件”（第 1 版）：照片看不清" in [*history(first.stream)][-1].sentence
    with pytest.raises(Refused, match="还差 1 项措施的佐证"):
        cast.apply_for(house, fresh(applied))
    assert list(verify()) == []


def test_what_was_returned_is_renewed_without_resuming_the_measure(house, applied, content, fresh):
    cast.look_through(house.xu, applied)
    first, _second = Evidence.objects.order_by("pk")
    decide(send_back, applied, house.xu, returned=[first.pk])
    renew(
        fresh(first),
        content=content("清楚的.txt"),
        note="换成清楚的",
        actor=cast.acting(house.zhou),
        at=cast.NOON,
    )
    again = cast.apply_for(house, fresh(applied))
    assert cast.write_off_through(house, again).state == "written_off"


def test_what_is_not_under_review_cannot_be_returned(house, round, applied):
    other = cast.carry_out(house, round.findings.get(number=2))
    foreign = standing_of(other).first()
    cast.look_through(house.xu, applied)
    with pytest.raises(Refused, match="已经不在送审材料里"):
        decide(send_back, applied, house.xu, returned=[foreign.pk])
    assert foreign.state == "submitted"


def test_nobody_answers_what_they_have_not_opened(house, applied, fresh):
    for move in (approve, send_back):
        with pytest.raises(Refused, match="还有 2 份佐证没有打开看过（印发的文件 等），看过以后才能审核"):
            decide(move, fresh(applied), house.xu)
    files = list(unopened(applied, house.xu.pk))
    record_opening(files[:1], actor=cast.acting(house.xu), at=cast.NOON)
    with pytest.raises(Refused, match="还有 1 份佐证没有打开看过（印发的文件），"):
        decide(approve, fresh(applied), house.xu)
    record_opening(files[1:], actor=cast.acting(house.xu), at=cast.NOON)
    decide(approve, fresh(applied), house.xu)


def test_opening_is_each_persons_own_and_recorded_once(house, applied):
    cast.look_through(house.xu, applied)
    cast.look_through(house.xu, applied)
    record_opening(current_files(standing_of(applied)), actor=cast.acting(house.xu), at=cast.NOON)
    assert Opening.objects.filter(person=house.xu).count() == 2
    assert unopened(applied, house.xu.pk).count() == 0
    assert unopened(applied, house.gao.pk).count() == 2


def test_a_new_revision_is_opened_anew(house, applied, content, fresh):
    cast.look_through(house.xu, applied)
    first, _second = Evidence.objects.order_by("pk")
    decide(send_back, applied, house.xu, returned=[first.pk])
    renew(fresh(first), content=content("新.txt"), note="换新的", actor=cast.acting(house.zhou), at=cast.NOON)
    again = cast.apply_for(house, fresh(applied))
    assert [one.name for one in unopened(again, house.xu.pk)] == ["新.txt"]


@pytest.mark.parametrize("change", ["revision", "title", "link"])
def test_the_digest_covers_revisions_and_links(house, finding, round, submitted, zhou, change, fresh):
    measure = finding.measures.get(number=1)
    piece = submitted(measure)
    before = submission_digest(fresh(finding))
    if change == "link":
        link(finding.measures.get(number=2), evidence=piece, **zhou)
    else:
        had = content_of(piece.current)
        new = {"revision": replace(had, description="补充说明"), "title": replace(had, title="别的题目")}
        renew(piece, content=new[change], note="改了", **zhou)
    assert submission_digest(fresh(finding)) != before


def test_acceptance_elsewhere_changes_nothing_that_a_reviewer_sees(house, round, submitted, zhou, fresh):
    first, second = round.findings.order_by("number")
    piece = submitted(first.measures.get(number=1))
    link(second.measures.get(number=1), evidence=piece, **zhou)
    before = submission_digest(fresh(second))
    cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, fresh(first))))
    assert fresh(piece).state == "accepted"
    assert submission_digest(fresh(second)) == before


def test_a_piece_returned_for_one_finding_lapses_the_review_of_another(house, round, submitted, zhou, fresh):
    """Both findings are under review with one piece; the reviewer of the first sends it back."""
    first, second = round.findings.order_by("number")
    piece = submitted(first.measures.get(number=1))
    link(second.measures.get(number=1), evidence=piece, **zhou)
    one, two = (cast.apply_for(house, cast.carry_out(house, fresh(row))) for row in (first, second))
    cast.look_through(house.xu, one)
    cast.look_through(house.xu, two)
    decide(send_back, one, house.xu, returned=[piece.pk])
    with pytest.raises(Refused, match="送审后内容有变动"):
        decide(approve, two, house.xu)


def test_a_decision_on_another_digest_is_refused(house, applied):
    cast.look_through(house.xu, applied)
    with pytest.raises(Stale):
        decide(approve, applied, house.xu, seen_digest="0" * 64)


@pytest.fixture
def zhou(house):
    return {"actor": cast.acting(house.zhou), "at": cast.NOON}
