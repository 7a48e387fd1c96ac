"""JSON for other programs: the agreed keys and no others, offsets that hold."""

import json

from review.making import found, reported, span_of

from taizhang.documents.parse import from_text
from taizhang.review.reports.json import as_json, as_json_of_several
from taizhang.review.reports.tally import Tally, tally

KEYS = {"code", "name", "family", "severity", "start", "end", "text", "message", "fix"}
TEXT = "截止2025年6月，全市在建工业项目72个。"


def test_one_document_is_one_object_with_the_agreed_keys():
    document = from_text(TEXT)
    said = json.loads(json.dumps(as_json(reported(document, found(document, "截止", becomes="截至")))))
    assert said.keys() == {"diagnostics", "summary"}
    (one,) = said["diagnostics"]
    assert one.keys() == KEYS
    assert (one["severity"], one["family"], one["text"]) == ("must", "wording", "截止")
    assert TEXT[one["start"] : one["end"]] == "截止"
    assert one["fix"] == {"is_safe": True, "edits": [{"start": 0, "end": 2, "text": "截至"}]}
    assert said["summary"] == {
        "must": 1,
        "suspect": 0,
        "hint": 0,
        "dimensions": {"truth": 0, "accuracy": 1, "completeness": 0, "timeliness": 0},
        "waived": 0,
        "idle_waivers": [],
    }


def test_a_repair_that_nobody_knows_is_null():
    document = from_text(TEXT)
    assert as_json(reported(document, found(document, "72个")))["diagnostics"][0]["fix"] is None


def test_several_documents_are_a_list_with_a_total():
    document = from_text(TEXT)
    report = reported(document, found(document, span_of(document, "截止")))
    files = [{"file": "a.txt", **as_json(report)}, {"file": "b.txt", "error": "文件是空的。"}]
    said = as_json_of_several(files, Tally() + tally(report))
    assert [one["file"] for one in said["files"]] == ["a.txt", "b.txt"]
    assert (said["summary"]["must"], said["summary"]["files"], said["summary"]["unreadable"]) == (1, 2, 1)
