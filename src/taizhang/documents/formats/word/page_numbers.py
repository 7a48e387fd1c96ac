"""Page numbers of a Word document (页码): where the field stands, what is beside it and how it looks."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.letters import Scribe
from taizhang.documents.formats.word.sections import Bound
from taizhang.documents.formats.word.shapes import Shaper
from taizhang.documents.formats.word.styles import Styles, value_of
from taizhang.documents.layout import Letters, PageNumber, Shape

FIELD = re.compile(r"\s{0,9}PAGE(?![A-Z])", re.IGNORECASE)
FORM = re.compile(r"\\\*\s{0,9}([A-Za-z]{1,20})")
SHAPE_SIDE = re.compile(r"mso-position-horizontal:([a-z]{4,9})(?:;|$)")  # boxes of Word 2007 and earlier
# Switches of the field and what they mean in w:pgNumType.
FORMS = {
    "arabic": "decimal",
    "arabicdash": "numberInDash",
    "roman": "lowerRoman",
    "chinesenum1": "chineseCounting",
}
MOST, AROUND_MOST = 400, 80


class Numbers:
    """Finds the page numbers of each section; headers and footers are read once."""

    def __init__(self, styles: Styles, scribe: Scribe, shaper: Shaper) -> None:
        self.styles, self.scribe, self.shaper = styles, scribe, shaper

    def of(self, bounds: Iterable[Bound], parts: dict[str, etree._Element]) -> tuple[PageNumber, ...]:
        """``parts`` are roots of headers and footers by the id under which the document names them."""
        # Many ids may name one part: it is read once.
        read = {root: list(self.within(root)) for root in set(parts.values())}
        known = {name: read[root] for name, root in parts.items()}
        found = (
            PageNumber(
                index, pages, part, around, side, letters, form or bound.form, *indents(shape, letters)
            )
            for index, bound in enumerate(bounds)
            for (part, pages), name in sorted(bound.shown.items())
            for around, side, letters, form, shape in known.get(name, ())
        )
        return tuple(one for _, one in zip(range(MOST), found, strict=False))

    def within(self, root: etree._Element) -> Iterator[tuple[str, str, Letters, str, Shape]]:
        for paragraph in root.iter("{*}p"):
            field = next(fields(paragraph), None)
            if field is None or in_fallback(paragraph):
                continue
            instruction, run = field
            style = value_of(paragraph, "{*}pPr/{*}pStyle") or self.styles.default
            shape = self.shaper.shape(style, paragraph.find("{*}pPr"))
            looks = run.find("{*}rPr") if run is not None else None
            switch = FORM.search(instruction)
            form = FORMS.get(switch[1].lower(), "") if switch else ""
            side = frame_side(paragraph) or shape.alignment
            yield around(paragraph), side, self.scribe.letters(style, looks), form, shape


def fields(paragraph: etree._Element) -> Iterator[tuple[str, etree._Element | None]]:
    """The instruction of each page field with the run that shows its number."""
    for one in paragraph.iter("{*}fldSimple", "{*}instrText"):
        if next(one.iterancestors("{*}p"), None) is not paragraph:
            continue
        text = (attribute(one, "instr") if local(one) == "fldSimple" else one.text) or ""
        if FIELD.match(text):
            yield text[:200], next(one.iter("{*}r"), None) if local(one) == "fldSimple" else shown_by(one)


def shown_by(instruction: etree._Element) -> etree._Element | None:
    """The run of the result, else that of the instruction."""
    run = instruction.getparent()
    for after in run.itersiblings("{*}r") if run is not None else ():
        if any(local(one) == "t" for one in after):
            return after
        if any(attribute(one, "fldCharType") == "end" for one in after):
            break
    return run


def around(paragraph: etree._Element) -> str:
    """The text of the paragraph, with # for the number."""
    pieces, result = [], False
    for one in paragraph.iter("{*}t", "{*}tab", "{*}fldChar", "{*}fldSimple"):
        tag = local(one)
        if tag == "fldSimple":
            pieces.append("#")
        elif tag == "fldChar":
            result = attribute(one, "fldCharType") in ("begin", "separate")
            pieces += ["#"] if attribute(one, "fldCharType") == "begin" else []
        elif tag == "t" and not result and not any(local(up) == "fldSimple" for up in one.iterancestors()):
            pieces.append(one.text or "")
    return "".join(pieces)[:AROUND_MOST]


def in_fallback(paragraph: etree._Element) -> bool:
    return next(paragraph.iterancestors("{*}Fallback"), None) is not None


def frame_side(paragraph: etree._Element) -> str:
    """Word and WPS like to put the number in a frame or a text box: then that stands left, right or in the middle."""
    frame = paragraph.find("{*}pPr/{*}framePr")
    if frame is not None:
        return (attribute(frame, "xAlign") or "")[:20]
    anchor = next(paragraph.iterancestors("{*}anchor"), None)
    side = anchor.find("{*}positionH/{*}align") if anchor is not None else None
    if side is not None:
        return (side.text or "").strip()[:20]
    shape = next(paragraph.iterancestors("{*}shape", "{*}rect"), None)
    drawn = SHAPE_SIDE.search((shape.get("style") or "")[:1000]) if shape is not None else None
    return drawn[1] if drawn else ""


def indents(shape: Shape, letters: Letters) -> tuple[float, float]:
    size = letters.size_pt or 1
    left = shape.left_pt / size if shape.left_chars is None else shape.left_chars
    right = shape.right_pt / size if shape.right_chars is None else shape.right_chars
    return round(left, 2), round(right, 2)
