"""Every way in which the log can be less than it was is named by its own sentence, and nothing short of it is."""

from datetime import timedelta

import pytest
from bureau.seals.test_two_trees import altered, apart, faults, house

import cast
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.checking import WAITS_MAX
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import BACK_MAX, seal
from taizhang.proof.checkpoint import Checkpoint

__all__ = ["apart", "house"]
pytestmark = pytest.mark.django_db
BACK = "时钟被拨回过"


@pytest.fixture
def clocked(house):
    """One seal after the other, each signed by whoever has the key so many seconds before noon, whatever the sealer thinks of it."""

    def sealed(*seconds: float) -> None:
        by = signer()
        for findings, one in enumerate(seconds, 3):
            cast.round_with_findings(house, findings=findings)
            made, at = seal(by, at=cast.NOON), cast.NOON - timedelta(seconds=one)
            text = Checkpoint(by.name, made.size, bytes.fromhex(made.root)).text
            said = [by.sign(text, int(at.timestamp())), at, made.pk]
            altered("UPDATE journal_seal SET note = %s, sealed_at = %s WHERE id = %s", said)

    return sealed


def test_a_checkpoint_that_was_signed_long_before_the_last_one_is_named(clocked):
    clocked(0, BACK_MAX.total_seconds() + 1)
    assert [BACK in one for one in faults()] == [True]


def test_clocks_that_differ_by_less_are_no_defect(clocked):
    clocked(0, BACK_MAX.total_seconds())
    assert faults() == []


def test_a_clock_that_is_put_back_step_by_step_is_measured_from_the_newest(clocked):
    """Neither step is too long by itself."""
    clocked(0, 200, 400)
    assert [BACK in one for one in faults()] == [True]


def test_a_checkpoint_without_a_signed_time_after_one_that_has_it_is_named(house):
    seal(signer(), at=cast.NOON)
    cast.round_with_findings(house, findings=1)
    made, by = seal(signer(), at=cast.NOON), signer()
    note = by.sign(Checkpoint(by.name, made.size, bytes.fromhex(made.root)).text)
    altered("UPDATE journal_seal SET note = %s WHERE id = %s", [note, made.pk])
    assert [one for one in faults() if "没有签过名的时间" in one]


def left_waiting(house, after: timedelta) -> list[str]:
    """Three entries are sealed so long after the rest was written."""
    oldest = Entry.objects.order_by("pk")[3:].values_list("at", flat=True)
    seal(signer(), at=min(oldest) + after, at_most=3)
    return [one for one in faults() if "一直没有封存" in one]


def test_an_entry_that_is_kept_from_the_log_is_named(house):
    assert len(left_waiting(house, WAITS_MAX + timedelta(seconds=1))) >= 1


def test_an_entry_may_wait_for_an_hour(house):
    assert left_waiting(house, WAITS_MAX) == []


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE journal_seal SET peaks = '[\"00\"]'", "续封所用的中间值被改动"),
        ("UPDATE journal_seal SET sm_peaks = '[\"00\"]'", "国密校验点"),
        ("UPDATE journal_seal SET peaks = '[7]'", "续封所用的中间值被改动"),
        ('DELETE FROM journal_leaf WHERE "index" = 2', "封存序号不连续：缺第 2 条"),
        ('DELETE FROM journal_leaf WHERE "index" IN (2, 3, 4)', "缺第 2 条至第 4 条"),
        ('DELETE FROM journal_leaf WHERE "index" = 2', "根无从重算"),
        ('DELETE FROM journal_leaf WHERE "index" > 4', "留痕只剩 5 条，后面的不见了"),
        ("UPDATE journal_seal SET size = 0", "与留痕的条数对不上"),
    ],
)
def test_what_is_missing_is_named_with_its_place(house, sql, said):
    seal(signer(), at=cast.NOON)
    assert Leaf.objects.count() == Seal.objects.get().size > 6
    altered(sql)
    assert [one for one in faults() if said in one]
