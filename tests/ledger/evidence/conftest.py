"""A finding with two measures, and pieces of evidence for them (佐证的测试人物)."""

from collections.abc import Callable
from typing import Any

import pytest

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.actions.receive import receive
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.content import Content, Given
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round


@pytest.fixture
def house(db) -> cast.Bureau:
    return cast.bureau()


@pytest.fixture
def round(house) -> Round:
    return cast.round_with_findings(house)


@pytest.fixture
def finding(round) -> Finding:
    return round.findings.get(number=1)


@pytest.fixture
def measure(finding) -> Measure:
    return finding.measures.get(number=1)


@pytest.fixture
def content(house) -> Callable[..., Content]:
    """A piece with files of these names; each name has bytes of its own."""

    def made(*names: str, title: str = "管理办法", **about: Any) -> Content:
        by = cast.acting(house.zhou)
        files = [
            Given(receive([name.encode()], actor=by, at=cast.NOON), name) for name in names or ("办法.txt",)
        ]
        return Content(title, files=tuple(files), **about)

    return made


@pytest.fixture
def submitted(house, content) -> Callable[..., Evidence]:
    """Evidence handed in for a measure by 周明, or by whoever is named."""

    def hand_in(measure: Measure, *names: str, by: Person | None = None, **about: Any) -> Evidence:
        given = content(*names, **about)
        submit(measure, content=given, actor=cast.acting(by or house.zhou), at=cast.NOON)
        return Evidence.objects.order_by("-pk").first()

    return hand_in


def again(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)


@pytest.fixture
def fresh() -> Callable[[Any], Any]:
    """The row as it is now."""
    return again
