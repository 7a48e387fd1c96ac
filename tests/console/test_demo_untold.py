"""The demonstration of a house that tells nobody outside."""

from datetime import UTC, datetime

import pytest

from taizhang.bureau.webhooks.models import Subscription
from taizhang.console.demonstration.build import build


@pytest.mark.django_db
def test_nobody_is_told_where_telling_is_off(db):
    list(build(datetime(2026, 11, 23, 2, tzinfo=UTC)))
    assert not Subscription.objects.exists()
