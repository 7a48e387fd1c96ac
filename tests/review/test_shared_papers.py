"""The labelled papers outside the project: the defects of the real bulletin and of three invented documents."""

import json
from pathlib import Path

import pytest

from taizhang.documents.parse import parse
from taizhang.review import Diagnostic, Severity, review

pytestmark = pytest.mark.shared
INVENTED = ["g02_wenlv", "g08_fankui_jiaotong", "g12_shangwu_taizhang"]


def diagnostics(path: Path) -> tuple[Diagnostic, ...]:
    return review(parse(path.read_bytes(), path.name), profile=None).diagnostics


def touches(one: Diagnostic, place: dict) -> bool:
    if "start" not in place:
        return False
    return max(one.span.start, place["start"]) < max(
        min(one.span.end, place["end"]),
        max(one.span.start, place["start"]) + (one.span.start == one.span.end),
    )


@pytest.fixture(scope="module")
def bulletin() -> tuple[tuple[Diagnostic, ...], dict]:
    from conftest import SHARED

    truth = json.loads((SHARED / "corpus" / "seed_truth.json").read_text("utf-8"))
    return diagnostics(SHARED / "corpus" / "seed.txt"), truth


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
    folder = shared / "corpus" / "dev"
    truth = json.loads((folder / f"{name}.json").read_text("utf-8"))
    told = [one for one in diagnostics(folder / f"{name}.txt") if one.severity != Severity.HINT]
    places = [[each, *each.get("related", [])] for each in truth["defects"]]
    hits = sum(any(touches(one, place) for one in told for place in each) for each in places)
    false = [one for one in told if not any(touches(one, place) for each in places for place in each)]
    precision, recall = (len(told) - len(false)) / len(told), hits / len(places)
    assert 2 * precision * recall / (precision + recall) >= 0.9
    trapped = [one.text for one in false if any(touches(one, trap) for trap in truth["clean_traps"])]
    assert trapped == []
