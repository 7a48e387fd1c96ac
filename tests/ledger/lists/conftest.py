"""A bureau with one round under way."""

import pytest

import cast
from taizhang.ledger.rounds.models import Round


@pytest.fixture
def house(db) -> cast.Bureau:
    return cast.bureau()


@pytest.fixture
def round(house) -> Round:
    """Two findings with two measures each."""
    return cast.round_with_findings(house)
