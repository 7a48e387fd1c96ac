"""The layout of a Word document (版式) put together: every paragraph of the body with its shape and its letters."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.letters import Scribe
from taizhang.documents.formats.word.shapes import Shaper
from taizhang.documents.formats.word.story import Told
from taizhang.documents.formats.word.styles import Styles, value_of
from taizhang.documents.layout import Letters, SetParagraph, Stretch
from taizhang.documents.origin import Origin
from taizhang.documents.span import Span


@dataclass(slots=True)
class Marks:
    """What is found in one walk through the body: paragraphs with breaks in them, with drawings, ends of sections."""

    broken: set[etree._Element] = field(default_factory=set)
    drawn: set[etree._Element] = field(default_factory=set)
    ends: list[etree._Element] = field(default_factory=list)


def marks_of(body: etree._Element) -> Marks:
    found = Marks()
    for one in body.iter("{*}br", "{*}cr", "{*}drawing", "{*}pict", "{*}object", "{*}sectPr"):
        tag = local(one)
        if tag == "sectPr":
            found.ends += [one] if local_of_parent(one) in ("pPr", "body") else []
            continue
        outermost = next(iter([*one.iterancestors("{*}p")][-1:]), None)
        if outermost is not None:
            (found.broken if tag in ("br", "cr") else found.drawn).add(outermost)
    return found


def local_of_parent(one: etree._Element) -> str:
    above = one.getparent()
    return "" if above is None else local(above)


class Setter:
    """Goes through the paragraphs in their order."""

    def __init__(self, styles: Styles, scribe: Scribe, shaper: Shaper, origins: Sequence[Origin]) -> None:
        self.styles, self.scribe, self.shaper, self.origins = styles, scribe, shaper, origins
        self.starts = [one.span.start for one in origins]

    def paragraphs(self, told: Sequence[Told], marks: Marks) -> Iterator[SetParagraph]:
        section, new_page = 0, False
        for one in told:
            looks = first_child(one.element, "pPr")
            style = (None if looks is None else value_of(looks, "{*}pStyle")) or self.styles.default
            shape = self.shaper.shape(style, looks)
            own = self.origins[
                bisect_left(self.starts, one.span.start) : bisect_left(self.starts, one.span.end)
            ]
            breaks, before, after = (
                self.breaks(one, own) if one.element in marks.broken else ((), False, False)
            )
            begins = new_page or before or shape.breaks_page
            yield SetParagraph(
                one.span,
                shape,
                tuple(self.stretches(own, style)),
                section,
                one.level,
                breaks,
                begins,
                self.number(looks, style) if one.label else "",
                one.element in marks.drawn,
            )
            end = None if looks is None else looks.find("{*}sectPr")
            section += end is not None
            new_page = after or (end is not None and begins_page(marks.ends[section : section + 1]))
            # Blank lines at the top of a page leave the next paragraph the first on it.
            new_page = new_page or (begins and not len(one.span) and one.element not in marks.drawn)

    def stretches(self, own: Sequence[Origin], style: str | None) -> Iterator[Stretch]:
        """Neighbours that look alike are one stretch."""
        start, end, last = 0, 0, None
        for one in own:
            letters = self.letters(one.source, style)
            if letters is not last:
                if last is not None:
                    yield Stretch(Span(start, end), last)
                start, last = one.span.start, letters
            end = one.span.end
        if last is not None:
            yield Stretch(Span(start, end), last)

    def letters(self, source: etree._Element, style: str | None) -> Letters:
        run = source.getparent()
        return self.scribe.letters(style, None if run is None else first_child(run, "rPr"))

    def number(self, looks: etree._Element | None, style: str | None) -> str:
        key = None if looks is None else value_of(looks, "{*}numPr/{*}numId")
        inherited = self.styles.number(style)
        return (key or (inherited[1] if inherited else ""))[:20]

    def breaks(self, one: Told, own: Sequence[Origin]) -> tuple[tuple[int, ...], bool, bool]:
        """Soft returns as places in the text; whether a page break stands before the text, and behind it."""
        ends = {origin.source: origin.span.end for origin in own}
        at, soft, before, after = one.span.start, [], False, False
        for item in one.element.iter("{*}t", "{*}br", "{*}cr"):
            kind = attribute(item, "type") or "textWrapping" if local(item) != "t" else ""
            if kind == "textWrapping":
                soft.append(at)
            if kind == "page":
                before, after = before or at == one.span.start < one.span.end, at == one.span.end
            at = ends.get(item, at)
        return tuple(dict.fromkeys(soft)), before, after


def begins_page(following: Sequence[etree._Element]) -> bool:
    """It is the section that begins which says how: at its end, like everything else of it."""
    return not any(value_of(one, "{*}type") == "continuous" for one in following)


def first_child(element: etree._Element, tag: str) -> etree._Element | None:
    return element[0] if len(element) and local(element[0]) == tag else None
