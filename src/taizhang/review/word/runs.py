"""Runs cut so that a passage begins and ends with one (文字段切分); what a run looks like goes to both halves."""

from copy import deepcopy

from lxml import etree

from taizhang.documents.formats.trees import local
from taizhang.documents.origin import Origin
from taizhang.review.word.names import SPACE

# What is cut around and never into: a formula, or a run that holds more than plain signs.
WHOLE = ("r", "oMath", "oMathPara")


class Runs:
    """Remembers into which pieces each text element was cut, so that offsets into the original stay true."""

    def __init__(self) -> None:
        self.pieces: dict[etree._Element, list[tuple[int, etree._Element]]] = {}

    def beginning(self, origin: Origin, at: int) -> etree._Element:
        """The run that begins with the character ``at`` (offset in the document's text)."""
        element = self.piece_from(origin.source, at - origin.span.start + origin.skipped)
        if holder(element) is element.getparent():
            cut_before(element)
        return holder(element)

    def ending(self, origin: Origin, at: int) -> etree._Element:
        """The run that ends just before the character ``at``."""
        offset = at - origin.span.start + origin.skipped
        if offset < self.length(origin.source):
            self.piece_from(origin.source, offset)
        element = next(one for start, one in reversed(self.known(origin.source)) if start < offset)
        following = element.getnext()
        if following is not None and holder(element) is element.getparent():
            cut_before(following)
        return holder(element)

    def known(self, source: etree._Element) -> list[tuple[int, etree._Element]]:
        return self.pieces.setdefault(source, [(0, source)])

    def length(self, source: etree._Element) -> int:
        start, last = self.known(source)[-1]
        return start + (len(last.text or "") if local(last) == "t" else 1)

    def piece_from(self, source: etree._Element, offset: int) -> etree._Element:
        """The piece of a text element that begins at this offset of the original; cut, if there is none yet."""
        pieces = self.known(source)
        index = max(index for index, (start, _) in enumerate(pieces) if start <= offset)
        start, element = pieces[index]
        if start == offset or local(element) != "t":
            return element
        pieces.insert(index + 1, (offset, cut_text(element, offset - start)))
        return pieces[index + 1][1]


def cut_text(element: etree._Element, at: int) -> etree._Element:
    text = element.text or ""
    rest = alike(element)
    element.text, rest.text = text[:at], text[at:]
    for half in (element, rest):
        if half.text != (half.text or "").strip():
            half.set(SPACE, "preserve")
    element.addnext(rest)
    return rest


def alike(element: etree._Element) -> etree._Element:
    """An empty element of the same name with the same attributes."""
    return etree.Element(element.tag, {str(name): str(value) for name, value in element.items()})


def holder(element: etree._Element) -> etree._Element:
    """What stands in the paragraph and holds this element: its run, or the whole thing that the run is part of.

    A text box hangs in a run of the paragraph around it: there no mark may stand inside.
    """
    above = [element, *element.iterancestors()]
    outermost = max((index for index, one in enumerate(above) if local(one) == "p"), default=len(above) - 1)
    wholes = [one for one in above[:outermost] if local(one) in WHOLE]
    return wholes[-1] if wholes else element


def cut_before(element: etree._Element) -> None:
    """Moves the element and what follows it into a run of its own, unless it leads its run already."""
    run = element.getparent()
    leading = element.getprevious()
    if run is None or leading is None or (local(leading) == "rPr" and leading.getprevious() is None):
        return
    rest = alike(run)
    looks = run[0] if local(run[0]) == "rPr" else None
    if looks is not None:
        rest.append(deepcopy(looks))
    moved = [element, *element.itersiblings()]
    run.addnext(rest)
    rest.extend(moved)
