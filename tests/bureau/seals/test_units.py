"""Every entry bears the next number of its unit, so that a unit can see that its own list is complete."""

import pytest
from django.db import IntegrityError, connection, transaction

import cast
from flushing import triggers_lifted
from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.models import Leaf
from taizhang.bureau.journal.seals.checking import faults_of_seals
from taizhang.bureau.journal.seals.keys import known, signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.proof.leaves import HOUSE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def apart(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def house():
    house = cast.bureau()
    cast.round_with_findings(house, findings=2)
    return house


def faults():
    return list(faults_of_seals(known()))


def numbers():
    kept = {}
    for unit, seq in Leaf.objects.order_by("index").values_list("unit", "unit_seq"):
        kept.setdefault(unit, []).append(seq)
    return kept


def test_the_numbers_of_each_unit_begin_with_one_and_have_no_gap(house):
    seal(signer(), at=cast.NOON)
    cast.round_with_findings(house, findings=1)
    seal(signer(), at=cast.NOON)
    kept = numbers()
    assert len(kept) > 1
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in kept.values())
    assert faults() == []


def test_an_entry_counts_for_the_unit_that_answers_and_an_account_for_the_house(house):
    seal(signer(), at=cast.NOON)
    by_subject = {
        read_body(one.entry)["subject"].partition(":")[0]: one.unit
        for one in Leaf.objects.select_related("entry")
    }
    assert Organization.objects.get(pk=by_subject["finding"]).kind == Kind.UNIT
    assert by_subject.get("person", HOUSE) == HOUSE


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE journal_leaf SET unit_seq = unit_seq + 1 WHERE id = (SELECT max(id) FROM journal_leaf)", "应为"),
        ("UPDATE journal_leaf SET unit = 900, unit_seq = 1 WHERE id = (SELECT max(id) FROM journal_leaf)", "重算的根"),
    ],
)  # fmt: skip
def test_whoever_renumbers_is_found(house, sql, said):
    """A number that would still be the next one somewhere is covered by the leaf all the same."""
    seal(signer(), at=cast.NOON)
    with triggers_lifted(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert [one for one in faults() if said in one]


def test_no_number_is_given_twice(house):
    seal(signer(), at=cast.NOON)
    first, second = Leaf.objects.exclude(unit=HOUSE)[:2]
    with triggers_lifted(), pytest.raises(IntegrityError), transaction.atomic():
        Leaf.objects.filter(pk=second.pk).update(unit=first.unit, unit_seq=first.unit_seq)
