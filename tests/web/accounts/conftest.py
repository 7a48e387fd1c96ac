"""The cast at the door, at a time that the test says."""

from collections.abc import Iterator

import pytest
import time_machine
from web.accounts.moved import Clock

import cast


@pytest.fixture
def clock(house) -> Iterator[Clock]:
    with time_machine.travel(cast.NOON, tick=False) as traveller:
        yield Clock(traveller)
