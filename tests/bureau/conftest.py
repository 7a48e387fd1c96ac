"""The cast, for the rooms of the bureau."""

import pytest

import cast


@pytest.fixture
def house(db) -> cast.Bureau:
    return cast.bureau()
