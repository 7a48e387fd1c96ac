"""A bureau that keeps its registers."""

import pytest

import cast


@pytest.fixture
def house(db):
    return cast.bureau()
