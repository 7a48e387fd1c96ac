"""T30: a clock that is wrong changes no order, is told, and days are those of the county."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from faults.figures import measured

import cast
from taizhang.bureau.journal.models import Entry, Leaf
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.bureau.safety import clock
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure

pytestmark = pytest.mark.django_db
# By how much the clock jumps before each act: back an hour, on a day, a step, and two machines 90 seconds apart.
JUMPS = (-3600, 86_400, -86_400, 1, -1, 90, -90, 90, -90, 7200, -7200)


@pytest.fixture
def measure(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    house = cast.bureau()
    return house, cast.round_with_findings(house).findings.get(number=1).measures.get(number=1)


def told_at(house, measure: Measure, at: datetime, day: date) -> None:
    measure.refresh_from_db()
    by = cast.acting(house.zhou, day)
    report(measure, text=f"一句话 {measure.version}", happened_on=day, actor=by, at=at)


def test_the_order_of_the_log_is_that_of_the_acts_whatever_the_clock_says(measure):
    house, row = measure
    seal(signer(), at=cast.NOON)
    for jump in JUMPS:
        told_at(house, row, cast.NOON + timedelta(seconds=jump), cast.DAY - timedelta(days=2))
        seal(signer(), at=cast.NOON)
    places = list(Leaf.objects.order_by("index").values_list("index", "entry_id"))
    told = Entry.objects.filter(stream=row.root.stream).order_by("number").values_list("pk", flat=True)
    order = [entry for _index, entry in places if entry in set(told)]
    disordered = sum(one != other for one, other in zip(order, told, strict=True))
    measured("T30 order", jumps=len(JUMPS), disordered=disordered, faults=len(list(verify())))
    assert [index for index, _entry in places] == list(range(len(places)))
    assert disordered == 0
    assert list(verify()) == []


def test_nothing_is_sealed_by_a_clock_that_was_put_back_and_the_house_says_so(measure):
    house, row = measure
    seal(signer(), at=cast.NOON)
    told_at(house, row, cast.NOON, cast.DAY)
    with pytest.raises(Refused, match="时钟"):
        seal(signer(), at=cast.NOON - timedelta(hours=1))
    assert list(clock.dangers(cast.NOON - timedelta(hours=1)))
    assert seal(signer(), at=cast.NOON + timedelta(seconds=90))


def test_a_day_begins_at_midnight_in_shanghai_on_the_leap_day_too(measure):
    house, row = measure
    after_midnight = datetime(2028, 2, 28, 16, 30, tzinfo=UTC)
    with timezone.override("UTC"), pytest.raises(Refused):
        told_at(house, row, after_midnight, date(2028, 2, 29))
    measured("T30 a clock of another zone", is_control=True, noticed=True)
    told_at(house, row, after_midnight, date(2028, 2, 29))
    with pytest.raises(Refused):
        told_at(house, row, after_midnight, date(2028, 3, 1))
