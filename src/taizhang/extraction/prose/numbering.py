"""What is wrong with the numbering (序号检查): lost, doubled, skipped, mixed and damaged labels. Never silent."""

from collections.abc import Iterable, Iterator

from taizhang.documents.grammar.marks import Mark
from taizhang.documents.nodes import Note
from taizhang.extraction.prose.clauses import Clause
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading


def heading_notes(reading: Reading, root: Node) -> Iterator[Note]:
    """Notes on the labels of headings, level by level."""
    for node in root.walk():
        yield from _siblings(reading, node)


def _siblings(reading: Reading, node: Node) -> Iterator[Note]:
    before: Node | None = None
    for kid in node.kids:
        if before and any(before.start < line.span.start < kid.start for line in node.lines):
            before = None  # a cue word between them opened a list of its own
        if kid.line and _is_damaged(kid):
            yield _note(
                reading,
                kid,
                "numbering-damaged",
                "“{text}”的序号残缺，按前后顺序应为第{expected}",
                kid.number,
            )
        elif (
            before
            and kid.label
            and kid.kind == before.kind
            and kid.number is not None
            and before.number is not None
        ):
            yield from _step(reading, before, kid)
        elif before and kid.label and before.label and kid.kind != before.kind:
            yield _note(reading, kid, "numbering-mixed", "“{text}”与同级标题的序号写法不一致", kid.number)
        before = kid


def _is_damaged(kid: Node) -> bool:
    return (
        not kid.label.whole
        if kid.label
        else kid.kind not in ("task",) and not kid.kind.startswith(("bare", "h"))
    )


def _step(reading: Reading, before: Node, kid: Node) -> Iterator[Note]:
    here, last = kid.number or 0, before.number or 0
    if here > last + 1:
        yield _note(reading, kid, "numbering-skipped", "“{text}”之前缺第{expected}", last + 1)
    elif here <= last:
        yield _note(
            reading, kid, "numbering-repeated", "“{text}”的序号重复或倒退，应为第{expected}", last + 1
        )


def _note(reading: Reading, kid: Node, code: str, template: str, expected: int | None) -> Note:
    assert kid.line is not None
    text = reading.quote(kid.line.span)[:16]
    return Note(code, template, {"text": text, "expected": expected}, kid.line.span, kid.line.place)


def clause_notes(reading: Reading, clauses: Iterable[Clause]) -> Iterator[Note]:
    """Notes on 一是…三是… within one finding."""
    before: Mark | None = None
    for clause in clauses:
        mark = clause.mark
        if mark is None:
            continue
        same = before is not None and before.family == mark.family
        expected = before.number + 1 if before is not None and same else 1
        if not mark.whole:
            yield _clause(
                reading, mark, "marker-damaged", "“{text}”缺序号，按前后顺序应为第{expected}", mark.number
            )
        elif mark.number > expected:
            yield _clause(reading, mark, "marker-skipped", "“{text}”之前缺第{expected}", expected)
        elif mark.number < expected and mark.number != 1:
            yield _clause(reading, mark, "marker-repeated", "“{text}”的序号重复，应为第{expected}", expected)
        before = mark


def _clause(reading: Reading, mark: Mark, code: str, template: str, expected: int) -> Note:
    params: dict[str, object] = {"text": mark.text.strip(), "expected": expected}
    return Note(code, template, params, mark.span, reading.place_at(mark.span.start))
