"""Reports made by hand, so that tests of their looks do not depend on any rule's eyes."""

from taizhang.documents.nodes import Document
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Diagnostic, Edit, Fix, Severity
from taizhang.review.engine import Report
from taizhang.review.reports.places import place_at


def found(
    document: Document,
    passage: str | Span,
    *,
    becomes: str | None = None,
    is_safe: bool = True,
    code: str = "W101",
    severity: Severity = Severity.MUST,
    template: str = "时点前应当用“截至”",
    related: tuple[Span, ...] = (),
) -> Diagnostic:
    """A diagnostic on the first such passage; ``becomes`` is its only repair."""
    span = passage if isinstance(passage, Span) else span_of(document, passage)
    fix = None if becomes is None else Fix((Edit(span, becomes),), is_safe)
    return Diagnostic(
        code=code,
        name="jiezhi-confused",
        family="wording",
        severity=severity,
        span=span,
        text=document.slice(span),
        template=template,
        params={},
        related=related,
        fix=fix,
        place=place_at(document, span.start),
    )


def span_of(document: Document, passage: str) -> Span:
    at = document.text.index(passage)
    return Span(at, at + len(passage))


def reported(document: Document, *diagnostics: Diagnostic) -> Report:
    return Report(document, tuple(sorted(diagnostics, key=lambda one: one.span)))
