"""Tracked changes and comments of a Word document (修订与批注), with who, when and where."""

from collections.abc import Iterable, Iterator

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.story import Told
from taizhang.documents.origin import Origin
from taizhang.documents.span import Span
from taizhang.documents.traces import Change, Remarked

KINDS = {
    "ins": "inserted",
    "del": "deleted",
    "moveTo": "moved",
    "moveFrom": "moved",
    "numberingChange": "format",
} | {
    f"{what}Change": "format"
    for what in ("rPr", "pPr", "sectPr", "tblPr", "tcPr", "trPr", "tblGrid", "tblPrEx")
}
KINDS |= {"cellIns": "inserted", "cellDel": "deleted", "cellMerge": "format"}
WANTED = tuple(f"{{*}}{tag}" for tag in (*KINDS, "commentRangeStart", "commentRangeEnd", "commentReference"))
MOST, TEXT_MOST, NAME_MOST = 1_000, 60, 60


class Spots:
    """Where in the text an element stands, by the origins of what is in it and before it."""

    def __init__(self, told: Iterable[Told], origins: Iterable[Origin]) -> None:
        self.spans: dict[etree._Element, Span] = {}
        for one in origins:
            known = self.spans.get(one.source)
            self.spans[one.source] = one.span if known is None else Span(known.start, one.span.end)
        self.starts = {one.element: one.span.start for one in told}

    def walk(self, root: etree._Element) -> Iterator[tuple[etree._Element, int]]:
        """Every wanted element with the place at which the text stands before it."""
        at = 0
        for one in root.iter():
            if one in self.starts:
                at = self.starts[one]
            elif one in self.spans:
                at = self.spans[one].end
            elif local(one) in WORDS:
                yield one, at

    def inside(self, element: etree._Element, at: int) -> Span:
        found = [span for one in element.iter() if (span := self.spans.get(one))]
        return Span(found[0].start, found[-1].end) if found else Span(at, at)


WORDS = frozenset(tag.removeprefix("{*}") for tag in WANTED)


def is_marked(root: etree._Element) -> bool:
    return next(root.iter(*WANTED), None) is not None


def read_marks(
    root: etree._Element, spots: Spots, comments: etree._Element | None
) -> tuple[tuple[Change, ...], tuple[Remarked, ...]]:
    """What one walk through the main part finds. Comments hang where the part of comments is told to hang them."""
    changes: list[Change] = []
    places: dict[str, Span] = {}
    for one, at in spots.walk(root):
        tag = local(one)
        if tag in KINDS:
            # Of changes inside changes the outermost is told: walking each would take time without bound.
            is_inner = (
                next(one.iterancestors("{*}ins", "{*}del", "{*}moveTo", "{*}moveFrom"), None) is not None
            )
            changes += [change(one, tag, spots, at)] if len(changes) < MOST and not is_inner else []
        else:
            name, start = attribute(one, "id") or "", at
            if tag == "commentRangeEnd" and name in places:
                start = places[name].start
            if tag != "commentReference" or name not in places:
                places[name] = Span(min(start, at), at)
    return tuple(changes), tuple(remarks(comments, places))


def change(one: etree._Element, tag: str, spots: Spots, at: int) -> Change:
    span = spots.inside(one, at) if tag in ("ins", "moveTo") else Span(at, at)
    said = "".join(text.text or "" for text in one.iter("{*}t", "{*}delText") if KINDS[tag] != "format")
    author, on = attribute(one, "author") or "", attribute(one, "date") or ""
    return Change(KINDS[tag], author[:NAME_MOST], on[:25], span, said[:TEXT_MOST])


def remarks(comments: etree._Element | None, places: dict[str, Span]) -> Iterator[Remarked]:
    for number, one in enumerate(comments.iterfind("{*}comment") if comments is not None else ()):
        if number == MOST:
            return
        span = places.get(attribute(one, "id") or "", Span(0, 0))
        said = "".join(text.text or "" for text in one.iter("{*}t"))
        author, on = attribute(one, "author") or "", attribute(one, "date") or ""
        yield Remarked(author[:NAME_MOST], on[:25], span, said[:TEXT_MOST])
