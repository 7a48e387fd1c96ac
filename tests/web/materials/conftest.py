"""One text that 周明 has had examined (一次审核)."""

import pytest

import texts
from taizhang.ledger.materials.models import Examination


@pytest.fixture
def row(house) -> Examination:
    return texts.examined_by(house.zhou)
