"""A review for other programs (JSON): one object for a document, a list of them for several."""

from collections.abc import Sequence
from typing import Any

from taizhang.review.diagnostic import Diagnostic, Fix
from taizhang.review.engine import Report
from taizhang.review.reports.labels import Translate, as_written
from taizhang.review.reports.tally import Tally, tally


def as_json(report: Report, _: Translate = as_written) -> dict[str, Any]:
    """``start`` and ``end`` are offsets in characters into the text that was read out of the file."""
    compared = [one for one in report.diagnostics if one.elsewhere]
    return {
        "diagnostics": [diagnostic(one, _) for one in report.diagnostics if not one.elsewhere],
        **({"series": [contradiction(one, _) for one in compared]} if report.against else {}),
        "summary": tally(report).as_json(),
    }


def contradiction(one: Diagnostic, _: Translate = as_written) -> dict[str, Any]:
    """A diagnostic, and ``elsewhere``: the other half, counted in characters of that other document."""
    others = [
        {
            "document": other.document,
            "start": other.span.start,
            "end": other.span.end,
            "text": other.text,
        }
        for other in one.elsewhere
    ]
    return {**diagnostic(one, _), "elsewhere": others}


def as_json_of_several(files: Sequence[dict[str, Any]], total: Tally) -> dict[str, Any]:
    """``files`` are objects as above with ``file``, or ``file`` and ``error`` for one that could not be read."""
    unreadable = sum("error" in one for one in files)
    return {"files": list(files), **summary_of_several(total, len(files), unreadable)}


def summary_of_several(total: Tally, files: int, unreadable: int) -> dict[str, Any]:
    return {"summary": {**total.as_json(), "files": files, "unreadable": unreadable}}


def diagnostic(one: Diagnostic, _: Translate = as_written) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "family": one.family,
        "severity": str(one.severity),
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "message": one.message(_),
        "fix": fix(one.fix) if one.fix else None,
    }


def fix(one: Fix) -> dict[str, Any]:
    """Each edit replaces the text from ``start`` to ``end``; where these are equal, it inserts."""
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in one.edits]
    return {"is_safe": one.is_safe, "edits": edits}
