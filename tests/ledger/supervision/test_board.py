"""The board counts every measure once, week by week, and shows what got worse (督办看板)."""

from datetime import timedelta

import pytest

import cast
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import lighting_in
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.supervision.board import COLUMNS, board

pytestmark = pytest.mark.django_db


@pytest.fixture
def round():
    return cast.round_with_findings(cast.bureau(), findings=2, measures=4)


def seen(round):
    now, then = (lighting_in(round, cast.DAY - timedelta(back)) for back in (0, 7))
    return board(MeasureLine.objects.filter(round=round), now, then)


def put(round, *days):
    for measure, due in zip(Measure.objects.filter(finding__round=round).order_by("pk"), days, strict=True):
        day = None if due is None else cast.DAY + timedelta(due)
        Measure.objects.filter(pk=measure.pk).update(due_date=day)


def test_every_measure_stands_under_one_light_and_the_sums_agree(round):
    put(round, -40, -1, 0, 10, 15, 30, 60, None)
    found = seen(round)
    assert dict(zip([one.value for one in COLUMNS], found.sums.lights, strict=True)) == {
        "overdue": 2,
        "warning": 2,
        "notice": 1,
        "normal": 2,
        "none": 1,
        "done": 0,
    }
    assert sum(row.total for row in found.rows) == 8


def test_past_weeks_count_what_was_late_then_and_what_has_been_done_since(round):
    put(round, -40, -10, -1, 10, 15, 30, 60, None)
    first = Measure.objects.filter(finding__round=round).order_by("pk").first()
    Measure.objects.filter(pk=first.pk).update(state="done", done_on=cast.DAY - timedelta(3))
    assert list(seen(round).sums.past) == [0, 1, 1, 1, 1, 2, 2]


def test_what_got_worse_since_last_week_is_what_crossed_a_threshold(round):
    put(round, -8, -7, -1, 3, 4, 10, 17, 40)
    worse = {(one.due_key - cast.DAY).days for one in seen(round).worse}
    assert worse == {-7, -1, 4, 10, 17}


def test_the_oldest_come_first(round):
    put(round, -5, -50, -20, 10, 15, 30, 60, None)
    assert [(one.due_key - cast.DAY).days for one in seen(round).oldest] == [-50, -20, -5]
