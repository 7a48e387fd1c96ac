"""A recording and a publication at once: what is published is what was known by then, or nothing is."""

import pytest
from django.db import connection
from founded import agreed, in_scale, publish, round_with_books, tiers
from racing import at_once

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.publishing.bulletins.models import PublishedFigure
from taizhang.publishing.bulletins.preparing import prepared
from taizhang.registers.indicators.models import Receipt
from taizhang.registers.indicators.proving import rechecked

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house():
    return cast.bureau()


def test_a_recording_while_a_counted_bulletin_waits_to_be_published(house):
    """On PostgreSQL the publication waits for its row until the recording is done."""
    row = agreed(house, round_with_books(house))
    book, counted = tiers(), prepared(row)
    recording, publishing = at_once(
        lambda: in_scale(house, book, 13), lambda: publish(house, row, counted), held=[row]
    )
    assert recording == "done"
    assert publishing == "refused" if connection.vendor == "postgresql" else publishing != "stuck"
    assert PublishedFigure.objects.count() == (3 if publishing == "done" else 0)
    for one in Receipt.objects.all():
        assert (one.value, rechecked(one).holds) == ("12", True)
    assert list(verify()) == []


def test_two_who_publish_the_same_at_once(house):
    row = agreed(house, round_with_books(house))
    counted = prepared(row), prepared(row)
    acts = [lambda one=one: publish(house, row, one) for one in counted]
    assert sorted(at_once(*acts, held=[row])) == ["done", "refused"]
    assert Receipt.objects.count() == 1
