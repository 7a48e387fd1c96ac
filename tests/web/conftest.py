"""The cast at their browsers, and one round under way (页面的测试人物)."""

from collections.abc import Callable

import pytest
from django.test import Client

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round


@pytest.fixture
def house(db) -> cast.Bureau:
    return cast.bureau()


@pytest.fixture
def signed_in() -> Callable[[Person], Client]:
    """A browser of its own for each person."""

    def sign_in(person: Person) -> Client:
        client = Client()
        client.force_login(cast.account(person))
        return client

    return sign_in


@pytest.fixture
def round(house) -> Round:
    """Two findings with two measures each, all of them with 投资促进股."""
    return cast.round_with_findings(house)


@pytest.fixture
def finding(round) -> Finding:
    return round.findings.get(number=1)


@pytest.fixture
def measure(finding) -> Measure:
    return finding.measures.get(number=1)


@pytest.fixture
def applied(house, finding) -> Finding:
    """A finding that 周明 has carried out and applied for."""
    return cast.apply_for(house, cast.carry_out(house, finding))


@pytest.fixture
def zhou(house, signed_in) -> Client:
    """周明 承办人 of 投资促进股."""
    return signed_in(house.zhou)


@pytest.fixture
def xu(house, signed_in) -> Client:
    """许琳 股室负责人 of 投资促进股."""
    return signed_in(house.xu)


@pytest.fixture
def gao(house, signed_in) -> Client:
    """高远 分管领导."""
    return signed_in(house.gao)


@pytest.fixture
def shen(house, signed_in) -> Client:
    """沈洁 整改办."""
    return signed_in(house.shen)


@pytest.fixture
def stranger(house, signed_in) -> Client:
    """白露 of the bureau next door."""
    return signed_in(house.stranger)


@pytest.fixture
def observer(house, signed_in) -> Client:
    """严明 巡察办 of the county, who reads and does not write."""
    return signed_in(house.observer)
