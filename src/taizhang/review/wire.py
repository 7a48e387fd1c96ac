"""A report as plain JSON and back (传输形式). What comes back is data only: nothing in it can run."""

import json
from typing import Any

from taizhang.documents.nodes import Document, Place
from taizhang.documents.span import Span
from taizhang.documents.wire import pack_place, pack_span
from taizhang.review.diagnostic import Diagnostic, Edit, Fix, Severity
from taizhang.review.engine import Report


def dumps(report: Report) -> str:
    """Without the document, the waived and the idle: what the rules said, and which were asked."""
    said = {
        "kind": report.kind,
        "profile": report.profile,
        "diagnostics": [pack(one) for one in report.diagnostics],
    }
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def loads(text: str | bytes, document: Document) -> Report:
    """Raises ValueError, KeyError or TypeError where the text is not what ``dumps`` writes."""
    raw = json.loads(text)
    diagnostics = tuple(unpack(one, document) for one in raw["diagnostics"])
    return Report(document, diagnostics, kind=str(raw["kind"]), profile=str(raw["profile"]))


def pack(one: Diagnostic) -> list[Any]:
    params = {name: value if isinstance(value, int) else str(value) for name, value in one.params.items()}
    return [
        one.code,
        one.name,
        one.family,
        str(one.severity),
        pack_span(one.span),
        one.template,
        params,
        [pack_span(span) for span in one.related],
        pack_fix(one.fix) if one.fix else None,
        pack_place(one.place) if one.place else None,
    ]


def unpack(packed: list[Any], document: Document) -> Diagnostic:
    """The marked text comes out of the document."""
    code, name, family, severity, span, template, params, related, fix, place = packed
    return Diagnostic(
        code=code,
        name=name,
        family=family,
        severity=Severity(severity),
        span=Span(*span),
        text=document.slice(Span(*span)),
        template=template,
        params=params,
        related=tuple(Span(*one) for one in related),
        fix=unpack_fix(fix) if fix else None,
        place=Place(*place) if place else None,
    )


def pack_fix(one: Fix) -> list[Any]:
    return [one.is_safe, [[*pack_span(edit.span), edit.text] for edit in one.edits]]


def unpack_fix(packed: list[Any]) -> Fix:
    is_safe, edits = packed
    return Fix(tuple(Edit(Span(start, end), text) for start, end, text in edits), is_safe)
