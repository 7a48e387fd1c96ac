"""Markers that divide a paragraph into clauses (句内序次语): 一是…二是…, 1.…2.…, ①②③, 首先…其次…, 有的…有的…."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.documents.grammar.body import Body
from taizhang.documents.grammar.numerals import number
from taizhang.documents.grammar.starts import matches_at
from taizhang.documents.span import Span

_CN = r"(?P<n>[一二三四五六七八九十]{1,3})"
_AR = r"(?P<n>\d{1,2})"
_FIRST_TO_LAST = ("首先", "其次", "再次", "最后")
# family → (pattern, must it open a clause?). 一是 is so distinctive that web copies which lost their full
# stops ("…增长80%二是…") still read right; the signs before it that make it another word are ruled out.
_FAMILIES: dict[str, tuple[re.Pattern[str], bool]] = {
    "一是": (re.compile(rf"(?<![统唯之第万逐专单同周星期十百]){_CN}是(?!否|非)"), False),
    "一要": (re.compile(rf"{_CN}要(?![求素点件害领职闻])"), True),
    "其一": (re.compile(rf"其{_CN}(?:是|[,、:])"), True),
    "第一,": (re.compile(rf"第{_CN}(?:是|[,、:])"), True),
    "首先": (re.compile(r"(?P<w>首先|其次|再次|最后)(?:是|[,、])?"), True),
    "①": (re.compile(r"(?P<e>[①-⑳⑴-⒇⒈-⒛])"), False),
    "(1)": (re.compile(rf"\( ?{_AR} ?\)"), False),
    "(一)": (re.compile(rf"\( ?{_CN} ?\)"), True),
    "1.": (re.compile(rf"(?<![\d.]){_AR} ?[.、](?!\d)(?=[ 一-龥“《])"), True),
    "1)": (re.compile(rf"(?<![\d(]){_AR} ?\)(?=[ 一-龥“《])"), True),
    "一、": (re.compile(rf"{_CN}、(?=[一-龥“《])"), True),
}
_ENCLOSED = ("⒈", "⑴", "①")
# What is left of 二是 when its numeral is lost: 是 where no clause can begin with it.
_HEADLESS = re.compile(r"(?<=[。;%])是(?=[一-龥]{2})(?!因|由于|否)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker at ``span``; ``number`` counts from 1. ``whole`` is False where its numeral was lost."""

    span: Span
    family: str
    number: int
    text: str
    whole: bool = True


def clause_marks(body: Body) -> list[Mark]:
    """The outermost run of markers in these paragraphs, or nothing.

    The outermost run is the one whose first marker comes first; markers of other families inside its clauses are
    left alone. A run starts at 1, or at 2 or 3 where its beginning was lost, and has at least two members, or one
    that opens its paragraph or follows a full stop or colon.
    """
    runs = [run for family in _FAMILIES if (run := _run(family, body))]
    return min(runs, key=lambda run: run[0].span.start, default=[])


def _run(family: str, body: Body) -> list[Mark]:
    run: list[Mark] = []
    for mark in _candidates(family, body):
        if _continues(run, mark, body):
            run.append(mark)
    if len(run) == 1 and not _alone(run[0], body):
        return []
    return _mended(run, body) if family == "一是" else run


def _candidates(family: str, body: Body) -> Iterator[Mark]:
    pattern, bounded = _FAMILIES[family]
    for paragraph in body.paragraphs:
        for match in _matches(pattern, bounded, body, paragraph):
            if not body.shields(match.start()):
                yield Mark(Span(*match.span()), family, _value(match), match[0])


def _matches(
    pattern: re.Pattern[str], bounded: bool, body: Body, paragraph: Span
) -> Iterator[re.Match[str]]:
    """A mark that must open a clause is looked for where clauses open."""
    if bounded:
        return matches_at(pattern, body.folded, body.openings(paragraph), paragraph.end)
    return pattern.finditer(body.folded, paragraph.start, paragraph.end)


def _value(match: re.Match[str]) -> int:
    found = match.groupdict()
    if found.get("w"):
        return _FIRST_TO_LAST.index(found["w"]) + 1
    if found.get("e"):
        return next(ord(found["e"]) - ord(first) + 1 for first in _ENCLOSED if found["e"] >= first)
    return number(found["n"]) or 0


def _continues(run: list[Mark], mark: Mark, body: Body) -> bool:
    bounded = body.opens_clause(mark.span.start)
    if not run:
        late = body.is_head(mark.span.start) or (bounded and mark.number in (2, 3) and mark.family == "一是")
        return mark.number == 1 or late
    expected = run[-1].number + 1
    if mark.family == "首先":
        return mark.number >= expected
    near = (1, expected - 1, expected + 1, expected + 2)
    return mark.number == expected or (bounded and mark.number in near)


def _alone(mark: Mark, body: Body) -> bool:
    """One marker makes a run only where it plainly opens a list of one."""
    if mark.number != 1 or mark.family not in ("一是", "①", "(1)", "1."):
        return False
    return body.is_head(mark.span.start) or body.folded[mark.span.start - 1] in ":。"


def _mended(run: list[Mark], body: Body) -> list[Mark]:
    """The run with markers put back whose numeral is lost (…18.21%是建立…), where a number is free for them."""
    mended: list[Mark] = []
    for index, mark in enumerate(run):
        mended.append(mark)
        following = run[index + 1] if index + 1 < len(run) else None
        if following and following.number == mark.number + 1:
            continue
        limit = following.span.start if following else body.end_of(mark.span.end)
        for match in _HEADLESS.finditer(body.folded, mark.span.end, limit):
            if not body.shields(match.start()):
                mended.append(
                    Mark(Span(*match.span()), mark.family, mended[-1].number + 1, match[0], whole=False)
                )
    return mended
