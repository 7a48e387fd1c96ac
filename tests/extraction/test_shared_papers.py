"""The real bulletin and the labelled papers of the corpus: compared with the truth that others wrote."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taizhang.documents.parse import parse
from taizhang.extraction import Proposal, dates, extract

pytestmark = pytest.mark.shared


@pytest.fixture
def seed(shared: Path) -> tuple[Proposal, str, dict[str, Any]]:
    document = parse((shared / "corpus/seed.txt").read_bytes(), "seed.txt")
    truth = json.loads((shared / "corpus/seed_truth.json").read_text("utf-8"))
    return extract(document), document.text, truth


def test_the_eight_findings_of_the_bulletin_in_its_words(seed: tuple[Proposal, str, dict[str, Any]]):
    proposal, _, truth = seed
    got = [(finding.title, finding.span.start, finding.span.end) for finding in proposal.findings]
    problems = [finding["problem"] for finding in truth["findings"]]
    assert got == [(problem["text"], problem["start"], problem["end"]) for problem in problems]


def test_every_measure_of_the_bulletin_and_no_other(seed: tuple[Proposal, str, dict[str, Any]]):
    proposal, _, truth = seed
    for finding, expected in zip(proposal.findings, truth["findings"], strict=True):
        assert len(finding.measures) == len(expected["measures"])
        for measure, wanted in zip(finding.measures, expected["measures"], strict=True):
            assert wanted["start"] <= measure.span.start
            assert 0 <= wanted["end"] - measure.span.end <= 1
            assert measure.label == (wanted["label"] or "")


def test_the_bulletin_states_no_status_and_none_is_invented(seed: tuple[Proposal, str, dict[str, Any]]):
    assert [finding.status for finding in seed[0].findings] == [None] * 8


def test_the_lost_numeral_is_reported(seed: tuple[Proposal, str, dict[str, Any]]):
    assert "marker-damaged" in [note.code for note in seed[0].warnings]


def test_what_the_bulletin_says_about_itself(seed: tuple[Proposal, str, dict[str, Any]]):
    meta = seed[0].meta
    assert meta["organization"] == "中共老河口市科技经信局党组"
    assert meta["round"] == "十一届市委第五轮先行区建设专项巡察"
    assert "inspection_from" not in meta, "2024319427日 is damaged: told as such, never filled in"
    assert (meta["feedback_date"], meta["published_date"]) == ("2024-07-05", "2025-08-27")
    assert (meta["phone"], meta["email"]) == ("0710-8237202", "420280688@qq.com")


def test_fourteen_dates_with_the_nine_damaged_told_apart(seed: tuple[Proposal, str, dict[str, Any]]):
    _, text, truth = seed
    got = {(date.span.start, date.span.end): date for date in dates(text)}
    wanted = {(date["start"], date["end"]): date for date in truth["dates"]}
    assert got.keys() == wanted.keys()
    assert [got[place].well_formed for place in wanted] == [date["well_formed"] for date in wanted.values()]
    for place, date in wanted.items():
        if date["confidence"] >= 0.9:
            value = tuple(date["value"]) if isinstance(date["value"], list) else date["value"]
            assert got[place].value == value


def graded(shared: Path, name: str) -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("score", shared / "corpus/dev/score.py")
    assert spec
    assert spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    path = shared / "corpus/dev" / name
    proposal = extract(parse(path.read_bytes(), name))
    predicted = {"findings": [_finding(finding) for finding in proposal.findings]}
    grades, _ = score.score_doc(predicted, json.loads(path.with_suffix(".json").read_text("utf-8")))
    return {**grades, "f1": lambda row: score.prf(*grades[row])[2]}


def _finding(finding: Any) -> dict[str, Any]:
    measures = [
        {
            "start": measure.span.start,
            "end": measure.span.end,
            "text": measure.text,
            "responsible_leader": measure.leader,
            "responsible_unit": measure.lead_unit,
            "responsible_person": measure.person,
            "due": measure.due,
        }
        for measure in finding.measures
    ]
    return {"title": finding.title, "path": finding.path, "status": finding.status, "measures": measures}


@pytest.mark.parametrize("name", ["g02_wenlv.txt", "g08_fankui_jiaotong.txt", "g12_shangwu_taizhang.xlsx"])
def test_the_labelled_papers_score_as_they_must(shared: Path, name: str):
    grades = graded(shared, name)
    aux = grades["_aux"]
    assert grades["f1"]("findings") >= 0.97
    assert grades["f1"]("measures") >= 0.93
    assert aux["invented_status"] == 0
    assert aux["path_ok"] == aux["status_ok"] == aux["matched"]
    for duty in ("responsible_leader", "responsible_unit", "responsible_person", "due"):
        assert aux[duty][0] == aux[duty][1]


def test_no_excerpt_of_a_mechanism_or_a_summary_yields_findings(
    shared: Path, read: Callable[[str], Proposal]
):
    for path in sorted((shared / "corpus/excerpts").glob("m*.txt")):
        assert read(path.read_text("utf-8").partition("# partial\n")[2]).findings == (), path.name
