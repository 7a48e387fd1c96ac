"""Tests may empty the database after themselves; the product may not, before, in between or after."""

import pytest
from django.db import DatabaseError, connection, transaction

import cast
from taizhang.bureau.journal.models import Entry


def refused() -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM journal_entry")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_the_journal_refuses_to_be_emptied_and_starts_empty_all_the_same(turn):
    assert not Entry.objects.exists(), "the test before this one left its journal behind"
    cast.round_with_findings(cast.bureau(), findings=1)
    assert Entry.objects.exists()
    refused()
