"""Evidence has revisions: what was handed in stays, what is new says what is different, and all is on record."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

import cast
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.expire import expire
from taizhang.ledger.evidence.actions.hand_in import hand_in
from taizhang.ledger.evidence.actions.prepare import prepare
from taizhang.ledger.evidence.actions.redraft import redraft
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.ledger.evidence.content import content_of
from taizhang.ledger.evidence.models import Evidence, EvidenceFile, EvidenceRevision
from taizhang.ledger.writeoffs.lacks import missing


@pytest.fixture
def zhou(house):
    return {"actor": cast.acting(house.zhou), "at": cast.NOON}


def test_several_files_are_one_piece_with_a_digest_each(measure, submitted):
    piece = submitted(measure, "现场1.jpg", "现场2.jpg", kind="photo", day=date(2026, 2, 1))
    files = list(piece.current.files.all())
    assert [one.name for one in files] == ["现场1.jpg", "现场2.jpg"]
    assert len({one.file.digest for one in files}) == 2
    (said,) = history(piece.stream)
    assert said.actor_name == "周明"
    entry = next(one for one in history(measure.root.stream) if one.event == "evidence.EvidenceSubmitted")
    assert entry.facts["files"] == [[one.name, one.file.digest] for one in files]
    assert entry.facts["about"] == {"kind": "photo", "day": "2026-02-01"}
    assert "现场1.jpg 等 2 个文件" in entry.sentence


def test_a_new_revision_keeps_the_old_one(measure, submitted, content, zhou):
    piece = submitted(measure, "办法.txt")
    renew(piece, content=content("办法.txt", "附件.txt"), note="补了附件", **zhou)
    first, second = EvidenceRevision.objects.filter(evidence=piece).order_by("number")
    assert [one.name for one in first.files.all()] == ["办法.txt"]
    assert [one.name for one in second.files.all()] == ["办法.txt", "附件.txt"]
    assert (second.note, Evidence.objects.get().current.number) == ("补了附件", 2)
    assert list(verify()) == []


def test_a_revision_says_what_it_changes_and_changes_something(measure, submitted, content, zhou):
    piece = submitted(measure)
    with pytest.raises(Refused, match="改了什么"):
        renew(piece, content=content("新.txt"), note="  ", **zhou)
    with pytest.raises(Refused, match="没有变化"):
        renew(piece, content=content_of(piece.current), note="没什么", **zhou)
    assert EvidenceRevision.objects.count() == 1


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"title": " "}, "证明什么"),
        ({"kind": "rumour"}, "材料种类"),
        ({"files": ()}, "至少选择一个文件"),
        ({"day": date(2026, 3, 1), "valid_until": date(2026, 2, 1)}, "有效期不能早于"),
    ],
)
def test_what_cannot_be_evidence_is_refused_whole(measure, content, zhou, about, said):
    with pytest.raises(Refused, match=said):
        submit(measure, content=replace(content(), **about), **zhou)
    assert not Evidence.objects.exists()


def test_a_draft_proves_nothing_until_it_is_handed_in(house, measure, content, zhou, fresh):
    prepare(measure, content=content(), **zhou)
    piece = Evidence.objects.get()
    cast.report(fresh(measure), text="已印发", happened_on=cast.DAY, **zhou)
    with pytest.raises(Refused, match="还差佐证材料"):
        complete(fresh(measure), **zhou)
    redraft(piece, content=content("办法.txt", "照片.txt"), note="", **zhou)
    assert piece.state == "draft"
    hand_in(piece, **zhou)
    complete(fresh(measure), **zhou)
    assert (fresh(piece).state, fresh(measure).state) == ("submitted", "done")


def test_what_has_lapsed_completes_nothing_and_is_marked(measure, submitted, content, zhou, fresh):
    piece = submitted(measure, valid_until=date(2026, 3, 1))
    cast.report(fresh(measure), text="已印发", happened_on=date(2026, 3, 1), **zhou)
    with pytest.raises(Refused, match="已过有效期"):
        complete(fresh(measure), **zhou)
    expire(piece, **zhou)
    assert missing(measure.finding)[1] == "还差 2 项措施的佐证"
    renew(piece, content=content("新.txt", valid_until=date(2026, 3, 2)), note="换了新证", **zhou)
    complete(fresh(measure), **zhou)
    assert fresh(measure).state == "done"


def test_what_is_valid_today_does_not_expire(measure, submitted, zhou):
    piece = submitted(measure, valid_until=cast.DAY)
    with pytest.raises(Refused, match="还没有过"):
        expire(piece, **zhou)


def test_an_application_with_lapsed_evidence_is_refused(house, finding, submitted, zhou, fresh):
    done = cast.carry_out(house, finding)
    measure = done.measures.first()
    piece = measure.evidence.first()
    renew(
        piece,
        content=replace(content_of(piece.current), valid_until=date(2026, 3, 1)),
        note="注明期限",
        **zhou,
    )
    with pytest.raises(Refused, match="已过有效期"):
        cast.apply_for(house, fresh(finding))


def test_withdrawal_is_by_reason_and_deletes_nothing(measure, submitted, zhou, fresh):
    piece = submitted(measure)
    with pytest.raises(Refused, match="撤回的原因"):
        withdraw(piece, reason=" ", **zhou)
    withdraw(piece, reason="传错了", **zhou)
    assert fresh(piece).state == "withdrawn"
    assert EvidenceFile.objects.filter(revision__evidence=piece).count() == 1
    assert [one.sentence for one in history(piece.stream)][-1] == "撤回佐证“管理办法”：传错了"
    with pytest.raises(Refused, match="现在是“已撤回”"):
        withdraw(fresh(piece), reason="再撤", **zhou)


@pytest.mark.parametrize("model", [EvidenceRevision, EvidenceFile])
def test_the_database_refuses_to_rewrite_what_was_handed_in(measure, submitted, model):
    submitted(measure)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.all()._raw_delete("default")
