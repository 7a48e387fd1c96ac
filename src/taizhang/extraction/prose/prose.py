"""From a prose document to findings (正文成题): the one door into this folder."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from taizhang.documents.grammar.sentences import sentences
from taizhang.documents.nodes import Note
from taizhang.documents.span import Span
from taizhang.extraction.proposal import ProposedFinding
from taizhang.extraction.prose.complaints import complaints, troubles
from taizhang.extraction.prose.declared import declared_counts
from taizhang.extraction.prose.findings import Collector, Found
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.numbering import clause_notes, heading_notes
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.statuses import overall
from taizhang.extraction.prose.tree import tree

FEEDBACK, PLAN = "反馈意见", "整改方案"


@dataclass(slots=True)
class Prose:
    findings: list[ProposedFinding] = field(default_factory=list)
    unplaced: list[Span] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    declared: dict[str, int] = field(default_factory=dict)


def read_prose(reading: Reading, kind: str) -> Prose:
    """Findings of a document of this kind (通报, 反馈意见 …, empty where unknown)."""
    root = tree(reading, list(reading.lines))
    found, unplaced = _found(reading, root, kind)
    taken = [finding.body for finding in found]
    outside = list(_outside(reading, taken))
    result = Prose(unplaced=[] if not found else [span for span in unplaced if span])
    said = None if kind == FEEDBACK else _overall(reading, outside)
    result.findings = [_proposed(reading, index, finding, said) for index, finding in enumerate(found, 1)]
    result.notes = list(_notes(reading, root, found))
    counts = declared_counts(reading, outside)
    result.declared = {name: value for name, (value, _) in counts.items()}
    result.notes += _reconciled(reading, result.findings, counts)
    return result


def _found(reading: Reading, root: Node, kind: str) -> tuple[list[Found], list[Span]]:
    if kind == FEEDBACK:
        return complaints(reading, root), []
    collector = Collector(reading, planned=kind == PLAN, known=bool(kind))
    collector.collect(root)
    return collector.found or ([] if kind else troubles(reading, root)), collector.unplaced


def _outside(reading: Reading, taken: list[Span]) -> Iterator[Span]:
    """Content paragraphs that belong to no finding, in reading order."""
    ordered, index, reach = sorted(taken), 0, 0
    for line in reading.lines:
        while index < len(ordered) and ordered[index].start <= line.span.start:
            reach = max(reach, ordered[index].end)
            index += 1
        if line.span.start >= reach and not (index < len(ordered) and ordered[index].start < line.span.end):
            yield line.span


def _overall(reading: Reading, paragraphs: list[Span]) -> Span | None:
    for paragraph in paragraphs:
        for sentence in sentences(reading.folded, reading.shield, paragraph):
            said = overall(reading, sentence)
            if said:
                return said
    return None


def _proposed(reading: Reading, index: int, finding: Found, said: Span | None) -> ProposedFinding:
    own = finding.content.status
    status = own or said
    progress = finding.content.progress
    return ProposedFinding(
        number=str(index),
        path=tuple(reading.quote(span) for span in finding.path),
        title=reading.quote(finding.title),
        span=finding.title,
        body=finding.body,
        place=reading.place_at(finding.title.start),
        measures=tuple(finding.content.measures),
        status=reading.quote(status) if status else None,
        status_span=status,
        status_source="item" if own else "overall" if said else None,
        label=finding.label,
        progress=reading.quote(progress) if progress else None,
    )


def _notes(reading: Reading, root: Node, found: list[Found]) -> Iterator[Note]:
    if not found:
        return
    yield from heading_notes(reading, root)
    for finding in found:
        yield from clause_notes(reading, finding.content.clauses)


def _reconciled(
    reading: Reading, findings: list[ProposedFinding], counts: dict[str, tuple[int, Span]]
) -> Iterator[Note]:
    """Stated counts that differ from what was read."""
    if not findings:
        return
    read = {
        "findings": (len(findings), "正文说有 {declared} 个问题，读出 {read} 个"),
        "measures": (sum(len(f.measures) for f in findings), "正文说有 {declared} 项措施，读出 {read} 项"),
    }
    for name, (count, template) in read.items():
        if name in counts and counts[name][0] != count:
            declared, span = counts[name]
            params: dict[str, object] = {"declared": declared, "read": count}
            yield Note(f"count-{name}", template, params, span, reading.place_at(span.start))
