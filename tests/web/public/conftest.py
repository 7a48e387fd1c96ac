"""One bulletin that is published and one that is still being written (公开页的测试人物)."""

import pytest
from releasing import released

from cast import DAY, NOON, acting
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.models import Bulletin, Publication


@pytest.fixture
def drafted(house, round) -> Bulletin:
    return draft(round, as_of=DAY, actor=acting(house.shen), at=NOON)


@pytest.fixture
def publication(house, drafted) -> Publication:
    return released(house, drafted, at=NOON).publication
