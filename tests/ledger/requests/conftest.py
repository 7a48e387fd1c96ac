"""A round whose plan is approved, one whose plan is not, and the acts of the people around it."""

import pytest
from chaining import again

import cast


@pytest.fixture
def house(db):
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house)


@pytest.fixture
def unapproved(house):
    return cast.round_with_findings(house, is_approved=False)


@pytest.fixture
def measure(round):
    return round.findings.get(number=1).measures.get(number=1)


@pytest.fixture
def finding(round, house):
    """The first one, with an office that answers for it."""
    row = round.findings.get(number=1)
    type(row).objects.filter(pk=row.pk).update(office=house.office)
    return again(row)


@pytest.fixture
def head_of_the_other_office(house):
    """苏航 股室负责人 of 科技创新股."""
    return cast.employed("苏航", "su", cast.Role.OFFICE_HEAD, house.other_office)
