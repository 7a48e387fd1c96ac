"""The cast and their programs (接口的测试人物)."""

from collections.abc import Callable

import pytest

import cast
from programs import Program, issued
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round


@pytest.fixture
def house(db) -> cast.Bureau:
    return cast.bureau()


@pytest.fixture
def program() -> Callable[..., Program]:
    """A program of its own for each person."""
    return lambda person, *scopes, **more: Program(issued(person, *scopes, **more)[1])


@pytest.fixture
def round(house) -> Round:
    return cast.round_with_findings(house)


@pytest.fixture
def finding(round) -> Finding:
    return round.findings.get(number=1)


@pytest.fixture
def measure(finding) -> Measure:
    """Its versions are counted from 0 here, whatever the approval of the plan has counted."""
    finding.measures.update(version=0)
    return finding.measures.get(number=1)


@pytest.fixture
def zhou(house, program) -> Program:
    """For 周明 承办人."""
    return program(house.zhou)


@pytest.fixture
def shen(house, program) -> Program:
    """For 沈洁 整改办."""
    return program(house.shen)


@pytest.fixture
def stranger(house, program) -> Program:
    """For 白露 of the bureau next door."""
    return program(house.stranger)
