"""Beside the first tree stands one with SM3 over the same leaves, signed with SM2; the time of each seal is signed too."""

from datetime import timedelta

import pytest
from django.db import connection

import cast
from flushing import triggers_lifted
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals import sm
from taizhang.bureau.journal.seals.checking import faults_of_seals
from taizhang.bureau.journal.seals.keys import known, signer
from taizhang.bureau.journal.seals.sealing import place_of, seal
from taizhang.bureau.refusal import Refused
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3
from taizhang.proof.leaves import leaf_bytes
from taizhang.proof.notes import ED25519, SM2_SM3, Verifier, opened, time_of
from taizhang.proof.tree import root

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def apart(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def house():
    house = cast.bureau()
    cast.round_with_findings(house, findings=2)
    return house


def leaves(by):
    rows = Leaf.objects.order_by("index").values_list("entry__digest", "unit", "unit_seq", "shown")
    return [by.leaf(leaf_bytes(digest, place_of(*place))) for digest, *place in rows]


def altered(sql, params=()):
    with triggers_lifted(), connection.cursor() as cursor:
        cursor.execute(sql, params)


def faults(anchors=()):
    return list(faults_of_seals(known(), anchors))


def test_both_trees_stand_over_the_same_leaves(house):
    sealed = seal(signer(), at=cast.NOON)
    assert (sealed.root, sealed.sm_root) == (root(leaves(SHA256)).hex(), root(leaves(SM3), SM3).hex())
    point = Checkpoint.read(opened(sealed.sm_note, known()))
    assert (point.origin, point.size) == (signer().name + sm.SUFFIX, sealed.size)
    assert point.root.hex() == sealed.sm_root


def test_the_second_checkpoint_is_signed_with_sm2_where_the_machine_offers_it(house):
    """And with Ed25519 where it does not: which of them, the key that is handed out says."""
    second = sm.sm_signer(signer()).verifier
    assert second.kind == (SM2_SM3 if sm.is_offered() else ED25519)
    assert Verifier.read(str(second)) == second
    assert opened(seal(signer(), at=cast.NOON).sm_note, [second])


def test_a_machine_without_sm2_signs_the_second_tree_all_the_same(house, monkeypatch):
    first = seal(signer(), at=cast.NOON)
    monkeypatch.setenv("PATH", "")
    sm.is_offered.cache_clear()
    try:
        assert sm.sm_signer(signer()).verifier.kind == ED25519
        cast.round_with_findings(house, findings=1)
        assert seal(signer(), at=cast.NOON).size > first.size
        assert faults() == []
    finally:
        sm.is_offered.cache_clear()


def test_the_private_key_of_the_second_tree_is_kept_to_the_house(house, tmp_path):
    sm.sm_signer(signer())
    assert all(one.stat().st_mode & 0o077 == 0 for one in tmp_path.glob("seal.*key"))


def test_the_second_checkpoint_is_an_anchor_as_good_as_the_first(house):
    kept = seal(signer(), at=cast.NOON).sm_note
    assert faults([kept]) == []
    altered('DELETE FROM journal_leaf WHERE "index" > 3')
    altered("DELETE FROM journal_seal")
    assert [one for one in faults([kept]) if "不见了" in one]


def as_of_before_two_trees(at):
    """What the sealer wrote when there was one tree, no number within units and no signed time."""
    by, entries = signer(), list(Entry.objects.filter(leaf__isnull=True).order_by("pk"))
    grown = Frontier().grown(SHA256.leaf(bytes.fromhex(one.digest)) for one in entries)
    Leaf.objects.bulk_create(Leaf(index=index, entry=one) for index, one in enumerate(entries))
    note = by.sign(Checkpoint(by.name, grown.size, grown.root).text)
    peaks = [one.hex() for one in grown.peaks]
    return Seal.objects.create(size=grown.size, root=grown.root.hex(), peaks=peaks, note=note, sealed_at=at)


def test_a_log_from_before_there_were_two_trees_goes_on_in_both(house):
    first = as_of_before_two_trees(cast.NOON)
    assert faults() == []
    cast.round_with_findings(house, findings=1)
    second = seal(signer(), at=cast.NOON)
    assert second.sm_root == root(leaves(SM3), SM3).hex()
    assert Leaf.objects.get(index=first.size).unit_seq == 1
    assert faults([first.note]) == []


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE journal_seal SET sm_note = '', sm_root = ''", "国密的一份不见了"),
        ("UPDATE journal_seal SET note = substr(note, 1, length(note) - 10)", "签名不符"),
        ("UPDATE journal_seal SET sealed_at = '2030-01-01 00:00:00+00:00'", "与签过名的时间不符"),
        ("UPDATE journal_leaf SET unit = NULL, unit_seq = NULL WHERE id IN (SELECT max(id) FROM journal_leaf)", "没有单位编号"),
    ],
)  # fmt: skip
def test_after_the_first_that_has_both_none_may_lack_one(house, sql, said):
    first = seal(signer(), at=cast.NOON)
    cast.round_with_findings(house, findings=1)
    seal(signer(), at=cast.NOON)
    place = "" if "journal_leaf" in sql else f" WHERE size > {first.size}"
    altered(sql + place)
    assert [one for one in faults() if said in one]


def test_when_it_was_sealed_is_signed(house):
    sealed = seal(signer(), at=cast.NOON)
    assert time_of(sealed.note, known()) == int(cast.NOON.timestamp())


def test_the_sealer_waits_where_the_clock_was_put_back(house):
    """By less than the machines of a house may differ it goes on."""
    seal(signer(), at=cast.NOON)
    cast.round_with_findings(house, findings=1)
    with pytest.raises(Refused, match="时钟"):
        seal(signer(), at=cast.NOON - timedelta(minutes=6))
    assert Entry.objects.filter(leaf__isnull=True).exists()
    assert seal(signer(), at=cast.NOON - timedelta(minutes=4))
    assert faults() == []
