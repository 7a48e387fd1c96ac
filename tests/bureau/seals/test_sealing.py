"""Entries enter one signed log, each once and none passed over; whoever alters what was sealed is found out."""

import base64

import pytest
from django.db import DatabaseError, connection, transaction

import cast
from flushing import triggers_lifted
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.checking import faults_of_seals
from taizhang.bureau.journal.seals.keys import known, read, signer, succeed
from taizhang.bureau.journal.seals.sealing import place_of, seal, seal_all
from taizhang.bureau.journal.seals.sm import sm_signer
from taizhang.bureau.refusal import Refused
from taizhang.proof.checking import is_consistent, is_included
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.hashing import SHA256
from taizhang.proof.leaves import leaf_bytes
from taizhang.proof.notes import Signer, opened
from taizhang.proof.tree import consistency, inclusion, root

pytestmark = pytest.mark.django_db
BY = Signer("qinghe.gov.cn/taizhang", bytes(range(32)))


@pytest.fixture(autouse=True)
def apart(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def house():
    house = cast.bureau()
    cast.round_with_findings(house, findings=2)
    return house


def keys():
    return [BY.verifier, sm_signer(BY).verifier]


def leaves(by=SHA256):
    rows = Leaf.objects.order_by("index").values_list("entry__digest", "unit", "unit_seq", "shown")
    return [by.leaf(leaf_bytes(digest, place_of(*place))) for digest, *place in rows]


def altered(sql, params=()):
    """As an administrator of the database can, who takes the triggers away for a moment."""
    with triggers_lifted(), connection.cursor() as cursor:
        cursor.execute(sql, params)


def faults(anchors=()):
    return list(faults_of_seals(keys(), anchors))


def test_every_entry_gets_a_place_from_zero_without_a_gap(house):
    sealed = seal(BY, at=cast.NOON)
    assert sealed.size == Entry.objects.count() == Leaf.objects.count()
    assert list(Leaf.objects.order_by("index").values_list("index", flat=True)) == list(range(sealed.size))
    assert sealed.root == root(leaves()).hex()
    assert seal(BY, at=cast.NOON) is None


def test_the_note_says_what_was_sealed_and_anybody_with_the_key_can_open_it(house):
    sealed = seal(BY, at=cast.NOON)
    point = Checkpoint.read(opened(sealed.note, keys()))
    assert (point.origin, point.size, point.root.hex()) == (BY.name, sealed.size, sealed.root)
    assert base64.b64encode(point.root).decode() in sealed.note


def test_the_log_grows_out_of_what_it_was(house):
    first = seal(BY, at=cast.NOON)
    cast.round_with_findings(house, findings=3)
    second = seal(BY, at=cast.NOON)
    hashes = leaves()
    proof = consistency(hashes, first.size)
    assert is_consistent(
        first.size, second.size, bytes.fromhex(first.root), bytes.fromhex(second.root), proof
    )
    assert is_included(hashes[4], 4, second.size, inclusion(hashes, 4), bytes.fromhex(second.root))


def test_what_is_committed_late_is_sealed_next(house):
    """Its key is smaller than those of entries that were sealed before it could be seen."""
    late = Entry.objects.order_by("pk")[3]
    facts = {
        name: getattr(late, name) for name in ("stream", "number", "event", "body", "previous", "digest")
    }
    altered("DELETE FROM journal_entry WHERE id = %s", [late.pk])
    first = seal(BY, at=cast.NOON)
    Entry.objects.create(pk=late.pk, actor_id=late.actor_id, at=late.at, **facts)
    second = seal(BY, at=cast.NOON)
    assert second.size == first.size + 1
    assert Leaf.objects.get(index=first.size).entry_id == late.pk
    assert faults() == []


def test_the_database_refuses_to_change_what_is_sealed(house):
    seal(BY, at=cast.NOON)
    for table in (Leaf, Seal):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            table.objects.all().delete()


def rehashed(entry):
    """Everything after the altered entry of the stream is made to fit it again, as a careful forger would."""
    from taizhang.bureau.journal.chain import linked

    previous = entry.previous
    for one in Entry.objects.filter(stream=entry.stream, number__gte=entry.number).order_by("number"):
        body = bytes(one.body).replace("周明".encode(), "陆平".encode())
        digest = linked(previous, body)
        altered(
            "UPDATE journal_entry SET body = %s, previous = %s, digest = %s WHERE id = %s",
            [body, previous, digest, one.pk],
        )
        previous = digest


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "UPDATE journal_entry SET digest = previous WHERE id = (SELECT max(id) FROM journal_entry)",
            "重算的根",
        ),
        ('DELETE FROM journal_leaf WHERE "index" = 2', "不连续"),
        ('DELETE FROM journal_leaf WHERE "index" = (SELECT max("index") FROM journal_leaf)', "不见了"),
        ("UPDATE journal_seal SET size = size + 1", "不符"),
        ("UPDATE journal_seal SET note = 'x'", "签名不符"),
    ],
)
def test_whatever_is_altered_in_what_was_sealed_is_named(house, sql, said):
    seal(BY, at=cast.NOON)
    assert faults() == []
    altered(sql)
    assert [one for one in faults() if said in one]


def test_a_forger_who_fits_every_digest_again_is_named(house):
    seal(BY, at=cast.NOON)
    rehashed(next(one for one in Entry.objects.order_by("pk") if "周明".encode() in bytes(one.body)))
    assert [one for one in faults() if "重算的根" in one]


def test_a_forger_who_takes_the_end_with_all_its_seals_away_is_found_by_what_was_kept_outside(house):
    early = seal(BY, at=cast.NOON)
    cast.round_with_findings(house, findings=1)
    kept = seal(BY, at=cast.NOON).note
    altered("DELETE FROM journal_seal WHERE size > %s", [early.size])
    altered('DELETE FROM journal_leaf WHERE "index" >= %s', [early.size])
    assert faults() == []
    assert [one for one in faults([kept]) if "不见了" in one]


def test_an_anchor_of_another_house_is_refused(house):
    seal(BY, at=cast.NOON)
    other = Signer("elsewhere", bytes(32)).sign(Checkpoint("elsewhere", 1, bytes(32)).text)
    assert [one for one in faults([other]) if "签名不符" in one]


def test_a_house_makes_its_key_once_and_keeps_it_to_itself(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    first = signer()
    assert signer() == first == read(tmp_path / "seal.key")
    assert (tmp_path / "seal.key").stat().st_mode & 0o077 == 0
    (tmp_path / "seal.key").write_text("x")
    with pytest.raises(Refused):
        signer()


def test_many_batches_are_one_log(house):
    assert seal_all(BY, at=cast.NOON, at_most=3) > 2
    assert faults() == []
    assert Leaf.objects.count() == Entry.objects.count()


def test_a_restored_house_goes_on_under_another_name_and_its_former_seals_still_count(
    house, settings, tmp_path
):
    settings.DATA_DIR, settings.LOG_NAME = tmp_path / "first", "qinghe.gov.cn/taizhang"
    seal(signer(), at=cast.NOON)
    told = [str(one) for one in known()]
    settings.DATA_DIR = tmp_path / "second"
    settings.DATA_DIR.mkdir()
    successor = succeed(told)
    assert successor.name == "qinghe.gov.cn/taizhang/2"
    cast.round_with_findings(house, findings=1)
    seal(successor, at=cast.NOON)
    assert list(faults_of_seals(known())) == []
    first = Seal.objects.earliest("size").size
    of_successor = [successor.verifier, sm_signer(successor).verifier]
    assert list(faults_of_seals(of_successor)) == [
        f"校验点 {first}：签名不符",
        f"国密校验点 {first}：签名不符",
    ]
