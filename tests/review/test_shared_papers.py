"""The labelled papers outside the project: the defects of the real bulletin and of three invented documents."""

import json
from pathlib import Path

import pytest
from review.labels import scored, touches

from taizhang.documents.parse import parse
from taizhang.review import Diagnostic, Severity, review

pytestmark = pytest.mark.shared
INVENTED = ["g02_wenlv", "g08_fankui_jiaotong", "g12_shangwu_taizhang"]


@pytest.fixture(scope="module")
def bulletin() -> tuple[tuple[Diagnostic, ...], dict]:
    from conftest import SHARED

    truth = json.loads((SHARED / "corpus" / "seed_truth.json").read_text("utf-8"))
    paper = SHARED / "corpus" / "seed.txt"
    return review(parse(paper.read_bytes(), paper.name), profile=None).diagnostics, truth


def found(bulletin, least: float) -> tuple[int, int]:
    told, truth = bulletin
    wanted = [one for one in truth["defects"] if one["confidence"] >= least]
    return sum(any(touches(one, each) for one in told) for each in wanted), len(wanted)


def test_the_certain_defects_of_the_bulletin_are_found(bulletin) -> None:
    hits, wanted = found(bulletin, 0.8)
    assert (hits >= 30, wanted) == (True, 31)


def test_the_likely_defects_of_the_bulletin_are_found(bulletin) -> None:
    hits, wanted = found(bulletin, 0.5)
    assert (hits >= 40, wanted) == (True, 48)


def test_almost_nothing_else_is_said_of_the_bulletin(bulletin) -> None:
    told, truth = bulletin
    outside = [one for one in told if not any(touches(one, each) for each in truth["defects"])]
    assert len(outside) <= 6
    assert sum(one.severity == Severity.MUST for one in outside) <= 2


@pytest.mark.parametrize("name", INVENTED)
def test_the_defects_of_the_invented_documents_are_found_and_no_trap_is_hit(name: str, shared: Path) -> None:
    score = scored(shared / "corpus" / "dev" / f"{name}.txt")
    assert score.trapped == ()
    assert score.f1 >= 0.9, score
