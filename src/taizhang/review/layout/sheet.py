"""A Word file as it is set (版面): which paragraph plays which part, and what its text usually looks like."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from taizhang.documents.layout import Layout, Letters, Section, SetParagraph, Stretch
from taizhang.documents.span import Span
from taizhang.review.layout.faces import design
from taizhang.review.layout.standard import FANG_SONG, GB9704, LAYERS, size_name
from taizhang.review.manuscript import Manuscript
from taizhang.review.official import title_passages
from taizhang.review.passages import ATTACHMENT, HEADING, PROSE, Passage
from taizhang.review.remembered import remembered

HAN = re.compile(r"[一-龥]")
STOP = re.compile(r"[。:;]")
LEAST_LETTERS = 20  # Chinese characters of prose; of less nobody can say what a text usually looks like
ENTRY_MOST = 60  # characters: the name of an attachment is shorter
FAILS = 3  # of four: such a file is set after another pattern, and says so once


@dataclass(frozen=True, slots=True)
class Look:
    """What the standard cares for: the design of the Chinese font, and the size in points."""

    design: str
    size_pt: float

    @property
    def shown(self) -> dict[str, object]:
        """As rules name it to people."""
        return {"font": self.design or UNNAMED, "size": size_name(self.size_pt)}


UNNAMED = "未指定的字体"  # the file names no Chinese font at all


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph as set, and what it is for."""

    set: SetParagraph
    passage: Passage

    @property
    def role(self) -> str:
        return self.passage.role

    @property
    def layer(self) -> str:
        """一、 (一) 1. (1), or nothing."""
        kind = self.passage.label.kind if self.passage.label else ""
        return kind if kind in LAYERS else ""


class Sheet:
    """Everything that rules ask of the layout, worked out once."""

    def __init__(self, manuscript: Manuscript, layout: Layout) -> None:
        self.manuscript, self.layout, self.folded = manuscript, layout, manuscript.folded
        by_start = {one.span.start: one for one in manuscript.passages}
        found = ((one, self._passage(one, by_start)) for one in layout.paragraphs if len(one.span))
        self.parts = [Part(one, passage) for one, passage in found if passage]

    def _passage(self, one: SetParagraph, by_start: dict[int, Passage]) -> Passage | None:
        text = self.folded[one.span.start : one.span.end]
        return by_start.get(one.span.start + len(text) - len(text.lstrip()))

    @property
    def first_page(self) -> Section:
        return self.layout.sections[0]

    @cached_property
    def opening(self) -> Span:
        """What is marked where the whole file is meant: the first line of the title, else the first of the text."""
        return opening(self.manuscript)

    def of(self, *roles: str) -> list[Part]:
        """The list of attachments has a layout of its own (7.3.4): its further lines are of no role."""
        return [one for one in self.parts if one.role in roles and one.set.span not in self.listed]

    @cached_property
    def listed(self) -> set[Span]:
        found: set[Span] = set()
        is_list = False
        for one in self.parts:
            numbered = one.passage.label is not None and one.passage.label.kind == "1."
            is_list = one.role == ATTACHMENT or (is_list and numbered and len(one.set.span) <= ENTRY_MOST)
            found |= {one.set.span} if is_list else set()
        return found

    @cached_property
    def prose(self) -> Sequence[Part]:
        return self.of(PROSE)

    @cached_property
    def title(self) -> Sequence[Part]:
        """Its lines, without the red head above it."""
        wanted = {one.span for one in title_passages(self.manuscript)}
        return [one for one in self.parts if one.passage.span in wanted]

    @cached_property
    def title_end(self) -> int:
        """Where the title ends; 0 without one."""
        return max((one.set.span.end for one in self.title), default=0)

    def body_stretches(self, part: Part) -> list[Stretch]:
        """Those behind the head that runs into the text: it may have the font of its layer."""
        start = self.head(part).end if part.layer else part.set.span.start
        return [one for one in part.set.stretches if one.span.end > start]

    def head(self, part: Part) -> Span:
        """The heading itself, or the first sentence of a numbered paragraph."""
        span = part.passage.span
        if part.role == HEADING:
            return span
        found = STOP.search(self.folded, span.start, span.end)
        return Span(span.start, found.end() if found else span.end)

    @cached_property
    def usual(self) -> Look | None:
        """What most Chinese characters of the prose look like."""
        counted: Counter[Look] = Counter()
        for part in self.prose:
            for one in self.body_stretches(part):
                counted[look(one.letters)] += self.han(one.span)
        return counted.most_common(1)[0][0] if counted.total() >= LEAST_LETTERS else None

    def han(self, span: Span) -> int:
        return len(HAN.findall(self.folded, span.start, span.end))

    def most(self, parts: Iterable[Part], within: Span | None = None) -> Look | None:
        """What most Chinese characters of these paragraphs look like."""
        counted: Counter[Look] = Counter()
        for part in parts:
            for one in part.set.stretches:
                if within is None or one.span.overlaps(within):
                    counted[look(one.letters)] += self.han(one.span)
        return counted.most_common(1)[0][0] if counted.total() else None

    @cached_property
    def pitch_pt(self) -> float | None:
        """Height of most lines of the prose."""
        heights = Counter(round(self.height(one.set), 1) for one in self.prose)
        return heights.most_common(1)[0][0] if heights else None

    def height(self, one: SetParagraph) -> float:
        """Of a line without a height of its own: what the font takes, in whole lines where there is a grid."""
        shape = one.shape
        if shape.line != "multiple":
            return shape.line_value
        natural = NATURAL * max((part.letters.size_pt for part in one.stretches), default=10.5)
        pitch = self.layout.sections[min(one.section, len(self.layout.sections) - 1)].pitch_pt
        if pitch and shape.on_grid:
            return pitch * max(1, -int(-natural // pitch)) * shape.line_value
        return natural * shape.line_value

    @cached_property
    def wrong_basics(self) -> int:
        """How many of four are not as the standard has them: font, size, pitch, margins."""
        usual = self.usual
        if usual is None:
            return 0
        size = abs(usual.size_pt - GB9704.body_pt) > GB9704.size_tolerance_pt
        return sum((usual.design != FANG_SONG, size, not is_pitch(self.pitch_pt), not fits(self.first_page)))


# A Chinese font takes about this much of its size for a single line in Word.
NATURAL = 1.3


def look(letters: Letters) -> Look:
    return Look(design(letters.chinese), letters.size_pt)


def is_pitch(height: float | None) -> bool:
    least, most = GB9704.pitch_pt
    return height is None or least <= height <= most


def fits(section: Section) -> bool:
    """Whether the margins and the text area are those of clause 5.2.1."""
    margins = ((section.top_mm, GB9704.top_mm), (section.left_mm, GB9704.left_mm))
    if any(abs(has - wanted) > GB9704.margin_tolerance_mm + 0.05 for has, wanted in margins):
        return False
    width, height = area(section)
    sides = zip((width, height), GB9704.area_mm, strict=True)
    return all(abs(has - wanted) <= GB9704.area_tolerance_mm for has, wanted in sides)


def area(section: Section) -> tuple[float, float]:
    """Width and height of the text area in millimetres."""
    width = section.width_mm - section.left_mm - section.right_mm
    return width, section.height_mm - section.top_mm - section.bottom_mm


@remembered
def every_sheet(manuscript: Manuscript) -> Iterable[Sheet]:
    """One for a Word file, none for any other."""
    layout = manuscript.document.layout
    return [Sheet(manuscript, layout)] if layout and layout.sections and manuscript.content else []


def sheets(manuscript: Manuscript) -> Iterable[Sheet]:
    """None for a file that is set after another pattern altogether: that is said once, by a rule of its own."""
    return [one for one in every_sheet(manuscript) if one.wrong_basics < FAILS]


def opening(manuscript: Manuscript) -> Span:
    """What is marked where the whole file is meant, whether it has a layout or not."""
    titles = [one.span for one in title_passages(manuscript)]
    return (titles or [*manuscript.content] or [Span(0, 0)])[0]
