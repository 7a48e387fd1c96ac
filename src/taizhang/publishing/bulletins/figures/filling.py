"""Placeholders become figures (填数), and figures are counted anew (更新数字)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.figures.marks import Asked, Mark
from taizhang.publishing.bulletins.figures.naming import PLACEHOLDER, named
from taizhang.publishing.bulletins.figures.sources import Sources

FIGURES_MOST = 2000


@dataclass(frozen=True, slots=True)
class Filled:
    text: str
    marks: list[Mark]


def filled(text: str, sources: Sources, marks: Sequence[Mark] = ()) -> Filled:
    """``marks`` are those that the text has already. Raises ``Refused`` with line and placeholder where one cannot be filled."""
    asked = {
        found.span(): _asked(text, found.start(), found[1], sources) for found in PLACEHOLDER.finditer(text)
    }
    if len(asked) + len(marks) > FIGURES_MOST:
        raise Refused(_("一份通报最多 %(most)d 个连着来源的数") % {"most": FIGURES_MOST})
    return _rewritten(text, [(*span, one) for span, one in asked.items()], marks, sources)


def renewed(text: str, marks: Sequence[Mark], sources: Sources) -> Filled:
    """Every figure as it is counted now, of the day that ``sources`` speak of where it names none of its own."""
    counted = [one for one in marks if one.is_counted]
    rest = [one for one in marks if not one.is_counted]
    return _rewritten(text, [(one.start, one.end, one.asked) for one in counted], rest, sources)


def _rewritten(
    text: str, wanted: Sequence[tuple[int, int, Asked]], kept: Sequence[Mark], sources: Sources
) -> Filled:
    """One pass from left to right; what is kept moves by what was written before it."""
    said, marks, at, shift = [], [], 0, 0
    for start, end, asked in sorted(
        [*wanted, *((one.start, one.end, None) for one in kept)], key=lambda one: one[0]
    ):
        if asked is None:
            mark = next(one for one in kept if one.start == start)
            marks.append(mark.moved(shift))
            continue
        shown = _printed(text, start, asked, sources)
        said += [text[at:start], shown]
        marks.append(Mark(start + shift, start + shift + len(shown), asked))
        at, shift = end, shift + len(shown) - (end - start)
    return Filled("".join([*said, text[at:]]), marks)


def _asked(text: str, at: int, written: str, sources: Sources) -> Asked:
    try:
        return sources.asked(named(written))
    except Refused as why:
        raise Refused(_at_line(text, at, why)) from why


def _printed(text: str, at: int, asked: Asked, sources: Sources) -> str:
    try:
        return sources.printed(asked)
    except Refused as why:
        raise Refused(_at_line(text, at, why)) from why


def _at_line(text: str, at: int, why: Refused) -> str:
    return _("第 %(line)d 行：%(why)s") % {"line": text.count("\n", 0, at) + 1, "why": why}
