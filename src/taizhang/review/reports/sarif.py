"""A review as SARIF 2.1.0 (OASIS standard of 27 March 2020), which editors and build servers read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from taizhang.documents.span import Span
from taizhang.review.catalogue import everything
from taizhang.review.diagnostic import Diagnostic, Elsewhere, Fix, Severity
from taizhang.review.engine import Report
from taizhang.review.reports.labels import Translate, as_written
from taizhang.review.reports.places import Lines, place_label
from taizhang.review.rule import Declared
from taizhang.review.waivers import Waiver

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.MUST: "error", Severity.SUSPECT: "warning", Severity.HINT: "note"}


@dataclass(frozen=True)
class Reviewed:
    """A file and what was found in it."""

    path: PurePath
    report: Report

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.report.document.text)


def as_sarif(
    reviewed: Sequence[Reviewed], version: str, unreadable: Sequence[str] = (), _: Translate = as_written
) -> dict[str, Any]:
    """One run. ``unreadable`` are the sentences about files that could not be read."""
    driver = {"name": "taizhang", "version": version, "rules": [described(one) for one in everything()]}
    failures = [{"level": "error", "message": {"text": sentence}} for sentence in unreadable]
    invocation = {"executionSuccessful": not failures, "toolExecutionNotifications": failures}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result for one in reviewed for result in results_of(one, _)],
        "invocations": [invocation],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


@cache
def numbers() -> dict[str, int]:
    """Where each rule stands in the list of the driver."""
    return {one.code: number for number, one in enumerate(everything())}


def described(rule: Declared) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.section("做什么") or rule.title},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        # The standard wants tags to differ; a family may be called like its dimension.
        "properties": {"tags": sorted({rule.family, rule.dimension})},
    }


def results_of(reviewed: Reviewed, _: Translate = as_written) -> Iterator[dict[str, Any]]:
    for one in reviewed.report.diagnostics:
        yield result(one, reviewed, _)
    for one, waiver in reviewed.report.waived:
        yield {**result(one, reviewed, _), "suppressions": [suppression(waiver)]}


def result(one: Diagnostic, reviewed: Reviewed, _: Translate) -> dict[str, Any]:
    document = reviewed.report.document
    said = {
        "ruleId": one.code,
        **({"ruleIndex": numbers()[one.code]} if one.code in numbers() else {}),
        "level": LEVELS[one.severity],
        "message": {"text": one.message(_)},
        "locations": [location(one, reviewed, _)],
    }
    related = [physical(span, reviewed) for span in dict.fromkeys(one.related)]
    related += [there(other, _) for other in one.elsewhere]
    if related:
        said["relatedLocations"] = related
    if one.fix and document.format == "txt":
        said["fixes"] = [{"artifactChanges": [change(one.fix, reviewed)]}]
    return said


def location(one: Diagnostic, reviewed: Reviewed, _: Translate) -> dict[str, Any]:
    place = place_label(one.place, reviewed.report.document.format, _)
    logical = {"logicalLocations": [{"fullyQualifiedName": place}]} if place else {}
    return {**physical(one.span, reviewed), **logical}


def physical(span: Span, reviewed: Reviewed) -> dict[str, Any]:
    snippet = {"snippet": {"text": reviewed.report.document.slice(span)}}
    where = {"artifactLocation": artifact(reviewed.path), "region": region(span, reviewed) | snippet}
    return {"physicalLocation": where}


def there(other: Elsewhere, _: Translate) -> dict[str, Any]:
    """A passage of another document."""
    region = {"charOffset": other.span.start, "charLength": len(other.span), "snippet": {"text": other.text}}
    if other.line:
        region |= {"startLine": other.line, "startColumn": other.column}
    where = {"artifactLocation": artifact(PurePath(other.document)), "region": region}
    place = place_label(other.place, other.format, _)
    logical = {"logicalLocations": [{"fullyQualifiedName": place}]} if place else {}
    return {"physicalLocation": where, **logical}


def region(span: Span, reviewed: Reviewed) -> dict[str, Any]:
    """Characters of the text that was read; lines too, where the file is that text."""
    found = {"charOffset": span.start, "charLength": len(span)}
    if reviewed.report.document.format != "txt":
        return found
    line, column = reviewed.lines.position(span.start)
    end_line, end_column = reviewed.lines.position(span.end)
    return found | {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def artifact(path: PurePath) -> dict[str, str]:
    """A URI: the path as it was given, percent-encoded."""
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def change(fix: Fix, reviewed: Reviewed) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": region(edit.span, reviewed), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {"artifactLocation": artifact(reviewed.path), "replacements": replacements}


def suppression(waiver: Waiver) -> dict[str, str]:
    return {
        "kind": "external",
        "justification": f"{waiver.reason} ({waiver.person}, {waiver.on.isoformat()})",
    }
