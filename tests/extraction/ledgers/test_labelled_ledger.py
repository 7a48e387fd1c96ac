"""The labelled ledger of the corpus, as a workbook and as its dump: everything is right, cell by cell."""

import importlib.util
import json

import pytest

from taizhang.documents.parse import parse
from taizhang.extraction.ledgers import read_ledger

pytestmark = pytest.mark.shared
NAME = "g12_shangwu_taizhang"


@pytest.fixture
def corpus(shared):
    return shared / "corpus" / "dev"


@pytest.fixture
def score(corpus):
    spec = importlib.util.spec_from_file_location("score", corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prediction(ledger):
    return {
        "findings": [
            {
                "title": finding.title,
                "path": list(finding.path),
                "status": finding.status,
                "measures": [
                    {
                        "text": measure.text,
                        "responsible_leader": measure.leader,
                        "responsible_unit": measure.lead_unit,
                        "responsible_person": measure.person,
                        "due": measure.due,
                    }
                    for measure in finding.measures
                ],
            }
            for finding in ledger.findings
        ]
    }


@pytest.mark.parametrize("ending", [".xlsx", ".txt"])
def test_every_finding_measure_and_owner_is_found(corpus, score, ending):
    file = corpus / f"{NAME}{ending}"
    ledger = read_ledger(parse(file.read_bytes(), file.name))
    truth = json.loads((corpus / f"{NAME}.json").read_text("utf-8"))
    result, _ = score.score_doc(prediction(ledger), truth)
    assert result["findings"] == (8, 8, 8)
    assert result["measures"] == (16, 16, 16)
    counts = result["_aux"]
    assert (counts["path_ok"], counts["status_ok"], counts["measure_finding_ok"]) == (8, 8, 16)
    for field in ("responsible_leader", "responsible_unit", "responsible_person", "due"):
        right, all_of_them = counts[field]
        assert right == all_of_them > 0


def test_the_cells_and_the_broken_date_are_named(corpus):
    file = corpus / f"{NAME}.xlsx"
    ledger = read_ledger(parse(file.read_bytes(), file.name))
    truth = json.loads((corpus / f"{NAME}.json").read_text("utf-8"))
    assert [m.place.cell for f in ledger.findings for m in f.measures] == [
        m["cell"] for f in truth["findings"] for m in f["measures"]
    ]
    assert {note.code: note.place.cell for note in ledger.warnings} == {
        "serial_gap": "A11",
        "blank_person": "G10",
        "due_is_serial": "H8",
        "count_status": "A14",
    }
    assert [measure.due for measure in ledger.findings[3].measures] == [None, None]
