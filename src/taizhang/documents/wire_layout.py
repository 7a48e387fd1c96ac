"""Layout and traces as plain lists and back (版式的传输形式): looks that many share are written once."""

from collections.abc import Hashable, Iterable
from dataclasses import astuple
from typing import Any, Generic, TypeVar

from taizhang.documents.layout import Layout, Letters, PageNumber, Section, SetParagraph, Shape, Stretch
from taizhang.documents.span import Span
from taizhang.documents.traces import Change, Hidden, Pointer, Remarked, Traces

T = TypeVar("T", bound=Hashable)


class Shared(Generic[T]):
    """Things by the number under which they are written."""

    def __init__(self) -> None:
        self.numbers: dict[T, int] = {}

    def number(self, one: T) -> int:
        return self.numbers.setdefault(one, len(self.numbers))


def pack_layout(layout: Layout | None) -> object:
    if layout is None:
        return None
    letters, shapes = Shared[Letters](), Shared[Shape]()
    paragraphs = [pack_paragraph(one, letters, shapes) for one in layout.paragraphs]
    numbers = [
        [*[getattr(one, name) for name in NUMBER], letters.number(one.letters)] for one in layout.page_numbers
    ]
    return {
        "sections": [astuple(one) for one in layout.sections],
        "paragraphs": paragraphs,
        "numbers": numbers,
        "letters": [astuple(one) for one in letters.numbers],
        "shapes": [astuple(one) for one in shapes.numbers],
        "switches": [layout.even_differs, layout.mirrored],
    }


NUMBER = ("section", "pages", "part", "around", "alignment", "form", "left_chars", "right_chars")


def unpack_layout(raw: Any) -> Layout | None:
    if raw is None:
        return None
    letters, shapes = [Letters(*one) for one in raw["letters"]], [Shape(*one) for one in raw["shapes"]]
    numbers = (
        PageNumber(**dict(zip(NUMBER, one[:-1], strict=True)), letters=letters[one[-1]])
        for one in raw["numbers"]
    )
    return Layout(
        tuple(Section(*one) for one in raw["sections"]),
        tuple(unpack_paragraph(one, letters, shapes) for one in raw["paragraphs"]),
        tuple(numbers),
        *raw["switches"],
    )


def pack_paragraph(one: SetParagraph, letters: Shared[Letters], shapes: Shared[Shape]) -> list[object]:
    stretches = [(part.span.start, part.span.end, letters.number(part.letters)) for part in one.stretches]
    rest = [one.section, one.level, one.breaks, one.new_page, one.number, one.has_drawing]
    return [one.span.start, one.span.end, shapes.number(one.shape), stretches, *rest]


def unpack_paragraph(raw: list[Any], letters: list[Letters], shapes: list[Shape]) -> SetParagraph:
    start, end, shape, stretches, section, level, breaks, *rest = raw
    parts = tuple(Stretch(Span(left, right), letters[number]) for left, right, number in stretches)
    return SetParagraph(Span(start, end), shapes[shape], parts, section, level, tuple(breaks), *rest)


def pack_traces(traces: Traces | None) -> object:
    if traces is None:
        return None
    listed = (rows(traces.changes), rows(traces.comments), rows(traces.hidden))
    return [*listed, traces.objects, rows(traces.links), traces.facts]


def rows(found: Iterable[Change | Remarked | Hidden | Pointer]) -> list[object]:
    return [astuple(one) for one in found]


def unpack_traces(raw: Any) -> Traces | None:
    if raw is None:
        return None
    changes, comments, hidden, objects, links, facts = raw
    return Traces(
        tuple(Change(kind, author, on, Span(*span), text) for kind, author, on, span, text in changes),
        tuple(Remarked(author, on, Span(*span), text) for author, on, span, text in comments),
        tuple(Hidden(how, Span(*span), text) for how, span, text in hidden),
        tuple(map(str, objects)),
        tuple(Pointer(*one) for one in links),
        {str(name): str(text) for name, text in facts.items()},
    )
