"""T10: whoever owns the database alters the journal, plainly or with every digest and seal made anew, and is found out."""

import random

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.test import override_settings
from faults.figures import measured
from security.altering import ENTRY, LEAF, SEAL
from security.forging import FORGERIES, forged
from security.visiting import undone

import cast
from flushing import triggers_lifted
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.journal.verify import verify

pytestmark = pytest.mark.usefixtures("db")
# Trials of each kind: in the ordinary run, in the full one, in the battery.
GATE, HEAVY, LONG = 2, 3, 25
SEED = 10
PLAIN = [
    pytest.param(table, column, value, id=f"{table._meta.model_name}.{column}={value!r:.20}")
    for table, columns in ((Entry, ENTRY), (Seal, SEAL), (Leaf, LEAF))
    for column, values in columns.items()
    for value in values
]


@pytest.fixture(scope="module")
def sealed_twice(django_db_setup, django_db_blocker, tmp_path_factory):
    """A round under way; where the keys lie, and what the second seal says, which is kept outside."""
    with django_db_blocker.unblock(), undone(), override_settings(DATA_DIR=tmp_path_factory.mktemp("kept")):
        house = cast.bureau()
        finding = cast.round_with_findings(house, findings=2).findings.first()
        seal(signer(), at=cast.NOON)
        cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, finding)))
        yield settings.DATA_DIR, seal(signer(), at=cast.NOON).note


@pytest.fixture
def kept(sealed_twice, db, settings):
    settings.DATA_DIR, note = sealed_twice
    yield note
    assert list(verify()) == []


class Undone(Exception):
    """Ends a trial: everything is as it was."""


def found_after(alter, anchors=()):
    """What the verification says while it is altered; None where the database does not take it."""
    said = None
    try:
        with transaction.atomic():
            with triggers_lifted():
                alter()
            said = [str(one) for one in verify(anchors)]
            raise Undone
    except (Undone, DatabaseError):
        return said


def other(table, column, row):
    """Another value of the same kind that the foreign key takes."""
    values = Entry.objects.values_list("pk" if table is Leaf else "actor_id", flat=True)
    return values.exclude(pk=row.entry_id if table is Leaf else row.pk).exclude(
        **{"pk" if table is Leaf else "actor_id": getattr(row, column) or 0}
    )[0]


def edited(table, column, value, row):
    def alter():
        given = other(table, column, row) if value == "other" else value
        with connection.cursor() as cursor:
            if table is Leaf and connection.vendor == "sqlite":
                cursor.execute("PRAGMA defer_foreign_keys = ON")
            name = connection.ops.quote_name(column)
            cursor.execute(
                f"UPDATE {table._meta.db_table} SET {name} = %s WHERE id = %s",
                [given, row.pk],
            )

    return alter


def name_of(row):
    if isinstance(row, Entry):
        return f"{row.stream}#{row.number}"
    return str(row.index if isinstance(row, Leaf) else row.size)


@pytest.mark.parametrize(("table", "column", "value"), PLAIN)
def test_a_value_that_was_put_into_a_row_is_found_and_never_breaks_the_verification(
    kept, table, column, value
):
    tampering(table, column, value, kept, GATE)


def tampering(table, column, value, kept, trials):
    dice = random.Random(f"{SEED}{table}{column}{value!r}")
    rows = list(table.objects.order_by("pk"))
    for row in dice.sample(rows, min(trials, len(rows))):
        said = found_after(edited(table, column, value, row), [kept])
        is_same = getattr(row, column) == value
        assert said is None or said or is_same, (name_of(row), column, value)


@pytest.mark.parametrize("column", ["event", "body", "digest", "at", "actor_id"])
def test_every_row_that_was_altered_is_named(kept, column):
    rows = random.Random(SEED).sample(list(Entry.objects.order_by("pk")), 5)
    value = {**ENTRY, "body": [b"{}"]}[column][0]

    def alter():
        for row in rows:
            edited(Entry, column, value, row)()

    said = "\n".join(found_after(alter, [kept]))
    assert [name_of(row) for row in rows if f"{name_of(row)}：" not in said] == []


def test_every_place_that_was_emptied_is_named(kept):
    places = [2, 5, 9]

    def alter():
        Leaf.objects.filter(index__in=places)._raw_delete("default")

    said = "\n".join(found_after(alter, [kept]))
    assert [place for place in places if f"缺第 {place} 条" not in said] == []


@pytest.mark.parametrize("kind", FORGERIES)
@pytest.mark.parametrize("has_key", [False, True], ids=["without the key", "with the key"])
def test_a_journal_that_was_made_anew_is_found_by_what_was_kept_outside(kept, kind, has_key):
    by = signer() if has_key else None
    assert found_after(lambda: forged(kind, random.Random(SEED), by), [kept])


@pytest.mark.parametrize("kind", FORGERIES)
def test_without_anything_outside_whoever_has_the_key_can_make_it_anew(kept, kind):
    """The control: the forgeries are whole, so it is the anchor that finds them. States of rows are not forged here."""
    said = found_after(lambda: forged(kind, random.Random(SEED), signer()))
    assert [one for one in said if "留痕记的是" not in one] == []


LENGTHS = [
    pytest.param(HEAVY, marks=pytest.mark.full, id="full"),
    pytest.param(LONG, marks=pytest.mark.battery, id="battery"),
]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("kind", FORGERIES)
def test_nor_does_one_of_many_forgeries_pass(kept, kind, length):
    trials = length * 8
    found = sum(bool(found_after(_one(kind, trial), [kept])) for trial in range(trials))
    measured("T10", kind=kind, attacker="makes everything anew, with the key", trials=trials, found=found)
    assert found == trials


def _one(kind, trial):
    return lambda: forged(kind, random.Random(f"{SEED}{trial}"), signer())


@pytest.mark.parametrize("length", LENGTHS)
def test_nor_does_one_of_many_edits_pass(kept, length):
    trials = found = 0
    for table, columns in ((Entry, ENTRY), (Seal, SEAL), (Leaf, LEAF)):
        for row in random.Random(SEED).choices(list(table.objects.order_by("pk")), k=length):
            for column, values in columns.items():
                for value in values:
                    said = found_after(edited(table, column, value, row), [kept])
                    is_altered = said is not None and getattr(row, column) != value
                    trials, found = trials + is_altered, found + (is_altered and bool(said))
    measured("T10", kind="a", attacker="edits one column", trials=trials, found=found)
    assert found == trials
