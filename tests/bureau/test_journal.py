"""The journal keeps everything, in order, and says when it was touched."""

import pytest
from django.db import DatabaseError, connection, transaction

import cast
from taizhang.bureau.journal.append_only import protect, unprotect
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding():
    house = cast.bureau()
    round = cast.round_with_findings(house)
    finding = cast.carry_out(house, round.findings.first())
    return cast.write_off_through(house, cast.apply_for(house, finding))


def test_every_act_on_a_finding_is_one_numbered_sentence(finding):
    said = [one.sentence for one in history(finding.stream)]
    assert said[0].startswith("登记为第 1 号问题")
    assert said[-1] == "整改办审定同意，准予销号：属实,同意"
    assert [one.number for one in history(finding.stream)] == list(range(1, len(said) + 1))


def test_the_whole_journal_verifies(finding):
    assert list(verify()) == []


def test_the_database_refuses_to_change_an_entry(finding):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.filter(stream=finding.stream).update(event="x")


def test_the_database_refuses_to_delete_an_entry(finding):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.filter(stream=finding.stream).delete()


class Editor:
    """Runs the guard statements as an administrator with the right to remove triggers could."""

    connection = connection

    @staticmethod
    def execute(sql):
        with connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.fixture
def unguarded(finding):
    unprotect(Editor, "journal_entry")
    yield finding
    protect(Editor, "journal_entry")


def test_a_changed_body_is_named(unguarded):
    entry = Entry.objects.filter(stream=unguarded.stream).get(number=3)
    Entry.objects.filter(pk=entry.pk).update(body=bytes(entry.body).replace("推进".encode(), "促进".encode()))
    assert [line for line in verify() if f"{entry.stream}#3" in line and "内容与摘要不符" in line]


def test_a_changed_column_is_named(unguarded):
    entry = Entry.objects.filter(stream=unguarded.stream).get(number=4)
    Entry.objects.filter(pk=entry.pk).update(event="writeoffs.WrittenOff")
    assert [line for line in verify() if f"{entry.stream}#4" in line and "栏目" in line]


def test_a_missing_entry_is_named(unguarded):
    Entry.objects.filter(stream=unguarded.stream, number=2).delete()
    found = list(verify())
    assert any(f"{unguarded.stream}#3" in line and "序号不连续" in line for line in found)
    assert any(f"{unguarded.stream}#3" in line and "链接断了" in line for line in found)


def test_a_state_that_no_entry_gave_is_named(finding):
    type(finding).objects.filter(pk=finding.pk).update(state="in_progress")
    assert [line for line in verify() if finding.stream in line and "留痕记的是" in line]
