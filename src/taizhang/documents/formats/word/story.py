"""A story of a Word document (文流): the body, a header, a footnote … written out node by node."""

import re
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.plans import lay
from taizhang.documents.formats.trees import local
from taizhang.documents.formats.word import table as tables
from taizhang.documents.formats.word.content import content
from taizhang.documents.formats.word.paragraph import Paragraph, Paragraphs
from taizhang.documents.limits import Limits
from taizhang.documents.manuscript import Manuscript
from taizhang.documents.nodes import Block, Node, Note, Place
from taizhang.documents.span import Span


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph of the body, blank ones too, and where its text came to stand."""

    element: etree._Element
    span: Span
    level: int | None
    label: str


LINE = re.compile(r"[^\n]+")
MOST_NOTES = 100


class Story:
    """Writes into one text; paragraphs and tables are counted over the body as they come."""

    def __init__(self, paragraphs: Paragraphs, limits: Limits) -> None:
        self.paragraphs, self.limits = paragraphs, limits
        self.text, self.nodes, self.notes = Manuscript(limits), list[Node](), list[Note]()
        self.told = list[Told]()
        self.count = self.tables = 0

    def tell(self, container: etree._Element, part: str) -> None:
        for element in content(container, "p", "tbl", "altChunk"):
            tag = local(element)
            if tag == "p":
                self.tell_paragraph(element, part)
            elif tag == "tbl":
                self.tell_table(element, part)
            else:
                self.paragraphs.tally.chunks += 1

    def tell_paragraph(self, element: etree._Element, part: str) -> None:
        self.count += part == "body"
        start, paragraph = self.text.length, self.paragraphs.read(element)
        if paragraph:
            self.write(paragraph, self.place(part))
            if part == "body":
                span = Span(start, max(start, self.text.length - 1))
                self.told.append(Told(element, span, paragraph.level, paragraph.label))
            self.tell_boxes(paragraph, part)

    def place(self, part: str) -> Place:
        return Place(paragraph=self.count if part == "body" else None, part=part)

    def tell_boxes(self, paragraph: Paragraph, part: str) -> None:
        for box in paragraph.boxes:
            self.tell(box, "textbox" if part == "body" else part)

    def tell_table(self, element: etree._Element, part: str) -> None:
        if tables.is_frame(element):
            for cell in content(element, "tr"):
                for inner in content(cell, "tc"):
                    self.tell(inner, part)
            return
        self.tables += 1
        boxes: list[Paragraph] = []
        plan = tables.plan(element, lambda cell: self.cell_text(cell, boxes), self.limits)
        if any(slot.text.strip() for slot in plan.cells):
            self.nodes.append(lay(plan, self.text, Place(cell=f"T{self.tables}", part=part)))
        for paragraph in boxes:
            self.tell_boxes(paragraph, part)

    def cell_text(self, cell: etree._Element, boxes: list[Paragraph]) -> Manuscript:
        """Paragraphs of the cell on lines of their own; boxes anchored in it are kept for after the table."""
        lines = []
        for element in content(cell, "p", "tbl"):
            if local(element) == "tbl":
                lines.append(tables.nested(element, lambda inner: self.cell_text(inner, boxes), self.limits))
                continue
            paragraph = self.paragraphs.read(element)
            if paragraph:
                boxes.extend([paragraph] if paragraph.boxes else [])
                lines.append(self.cell_line(paragraph))
                self.note_cell(paragraph)
        return tables.joined(lines, "\n", self.limits)

    def cell_line(self, paragraph: Paragraph) -> Manuscript:
        line = Manuscript(self.limits)
        if not paragraph.is_blank:
            line.write(paragraph.head)
            for piece in paragraph.pieces:
                line.write(piece.text, piece.origins)
        return line

    def note_cell(self, paragraph: Paragraph) -> None:
        added = "".join(piece.text for piece in paragraph.pieces if piece.inserted).strip()
        if added and len(self.notes) < MOST_NOTES:
            template = "表 {table} 里的“{text}”是尚未接受的修订，已按接受后的文字读取。"
            self.notes.append(Note("inserted", template, {"table": self.tables, "text": added[:40]}))

    def write(self, paragraph: Paragraph, place: Place) -> None:
        if paragraph.is_blank:
            return
        start = self.text.write(paragraph.head).start
        added = []
        for piece in paragraph.pieces:
            span = self.text.write(piece.text, piece.origins)
            added += [span] if piece.inserted else []
        self.text.write("\n")
        for match in LINE.finditer(paragraph.text):
            if match[0].strip():
                span = Span(start + match.start(), start + match.end())
                label = paragraph.label if span.start == start else ""
                self.nodes.append(Block(span, place, paragraph.level, label, covers(added, span, match[0])))
        self.note_insertions(added, place)

    def note_insertions(self, added: list[Span], place: Place) -> None:
        for span in joined(added):
            if len(self.notes) < MOST_NOTES:
                template = "第 {paragraph} 段有尚未接受的修订插入，已按接受后的文字读取。"
                self.notes.append(
                    Note("inserted", template, {"paragraph": place.paragraph or 0}, span, place)
                )


def joined(spans: list[Span]) -> list[Span]:
    """Stretches that touch, as one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def covers(added: list[Span], span: Span, text: str) -> bool:
    """Whether every visible character was inserted."""
    inside = {at for part in added for at in range(max(part.start, span.start), min(part.end, span.end))}
    return bool(added) and all(
        letter.isspace() or span.start + at in inside for at, letter in enumerate(text)
    )
