"""A bulletin that 沈洁 has drafted and nobody has released (起草中的通报)."""

import pytest

from cast import DAY, NOON, acting
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.models import Bulletin


@pytest.fixture
def bulletin(house, round) -> Bulletin:
    return draft(round, as_of=DAY, actor=acting(house.shen), at=NOON)


@pytest.fixture
def fang(house, signed_in):
    """方正 党组书记, who wrote none of it."""
    return signed_in(house.fang)
