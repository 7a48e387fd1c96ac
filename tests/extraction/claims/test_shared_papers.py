"""The labelled papers outside the project: the real bulletin and three invented documents."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from taizhang.console.claims_json import as_json
from taizhang.extraction import Claim, claims

pytestmark = pytest.mark.shared
INVENTED = ["g02_wenlv", "g08_fankui_jiaotong", "g12_shangwu_taizhang"]


@pytest.fixture
def scorer(shared: Path) -> ModuleType:
    spec = spec_from_file_location("corpus_score", shared / "corpus" / "dev" / "score.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", INVENTED)
def test_the_invented_documents_reach_ninety_five(name: str, shared: Path, scorer: ModuleType) -> None:
    folder = shared / "corpus" / "dev"
    truth = json.loads((folder / f"{name}.json").read_text("utf-8")) | {"findings": [], "defects": []}
    found = as_json(claims((folder / f"{name}.txt").read_text("utf-8")))
    result, _log = scorer.score_doc({"claims": found}, truth)
    assert scorer.prf(*result["claims"])[2] >= 0.95


@pytest.fixture
def bulletin(shared: Path) -> tuple[tuple[Claim, ...], dict]:
    text = (shared / "corpus" / "seed.txt").read_text("utf-8")
    return claims(text), json.loads((shared / "corpus" / "seed_truth.json").read_text("utf-8"))


def is_right(one: Claim, wanted: dict) -> bool:
    at = wanted["value_span"] or wanted
    place = one.value_span.start if one.value_span else one.span.start
    value = None if one.value is None else float(one.value)  # type: ignore[arg-type]
    compared = one.comparator and (float(one.comparator.value), one.comparator.unit)  # type: ignore[arg-type]
    base = wanted["comparator"] and (wanted["comparator"]["value"], wanted["comparator"]["unit"])
    return (place, value, one.unit, compared) == (at["start"], wanted["value"], wanted["unit"], base)


def test_the_figures_of_the_bulletin_are_right_in_value_unit_and_comparison(bulletin) -> None:
    found, truth = bulletin
    right = [wanted for wanted in truth["claims"] if any(is_right(one, wanted) for one in found)]
    assert len(right) >= 33


def test_what_is_no_figure_in_the_bulletin_is_left_alone(bulletin) -> None:
    found, truth = bulletin
    places = [one.value_span or one.span for one in found]
    taken = [
        each["text"]
        for each in truth["non_claims"]
        if any(place.start < each["end"] and each["start"] < place.end for place in places)
    ]
    assert taken == []
