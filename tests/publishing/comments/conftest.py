"""A published bulletin that citizens write about."""

import pytest
from commenting import published

import cast
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.models import Publication


@pytest.fixture
def house(db) -> cast.Bureau:
    return cast.bureau()


@pytest.fixture
def round(house) -> Round:
    return cast.round_with_findings(house)


@pytest.fixture
def publication(house, round) -> Publication:
    return published(house, round)
