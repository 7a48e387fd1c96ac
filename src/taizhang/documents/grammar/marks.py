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
# What the marks that must open a clause begin with.
_HEADS = re.compile(r"[一二三四五六七八九十其第首再最(\d]")
_ENCLOSED = ("⒈", "⑴", "①")
# What is left of 二是 when its numeral is lost: 是 where no clause can begin with it.
_HEADLESS = re.compile(r"(?<=[。;%])是(?=[一-龥]{2})(?!因|由于|否)")
# Words with which a measure begins; behind them 是 is no copula where a number is missing.
_DOING = (
    "建立|健全|完善|优化|开展|推进|推动|推行|推广|加强|强化|加快|加大|深化|深入|组织|召开|举办|制定|修订|印发|出台|成立|设立|搭建|设置|实施|落实"
    "|聚焦|围绕|坚持|严格|严肃|严查|规范|提升|提高|压实|扩大|拓展|拓宽|创新|培育|抓好|抓实|狠抓|突出|全面|积极|持续|着力|大力|督促|清理|整治|排查|核查"
    "|查处|收回|追缴|建设|改造|新建|更新|探索|统筹|紧盯|畅通|配齐|充实|盘活|完成|联合|会同|协调|引导|指导|支持|鼓励|争取|邀请|选派|明确|细化|定期|主动"
)
HEADLESS_INSIDE = re.compile(
    rf"(?<![这那都也就不但还又正即于凡更总便仍乃的其可若尤而像算要先如老真只便凡恰或一二三四五六七八九十]) ?是(?={_DOING})"
)
"""The same run into the text before it (…处罚93件是建立…): believed only where the number behind shows a gap."""


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
    starts = [
        [at for at in body.openings(paragraph) if _HEADS.match(body.folded, at)]
        for paragraph in body.paragraphs
    ]
    runs = [run for family in _FAMILIES if (run := _run(family, body, starts))]
    return min(runs, key=lambda run: run[0].span.start, default=[])


def _run(family: str, body: Body, starts: list[list[int]]) -> list[Mark]:
    run: list[Mark] = []
    for mark in _candidates(family, body, starts):
        if _continues(run, mark, body):
            run.append(mark)
    if len(run) == 1 and not _alone(run[0], body):
        return []
    return _mended(run, body) if family == "一是" else run


def _candidates(family: str, body: Body, starts: list[list[int]]) -> Iterator[Mark]:
    """``starts``: for each paragraph, where a mark that must open a clause may stand."""
    pattern, bounded = _FAMILIES[family]
    for paragraph, openings in zip(body.paragraphs, starts, strict=True):
        found = (
            matches_at(pattern, body.folded, openings, paragraph.end)
            if bounded
            else pattern.finditer(body.folded, paragraph.start, paragraph.end)
        )
        for match in found:
            if not body.shields(match.start()):
                yield Mark(Span(*match.span()), family, _value(match), match[0])


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
        for match in _headless(body, mark.span.end, limit, is_gap=following is not None):
            mended.append(
                Mark(Span(*match.span()), mark.family, mended[-1].number + 1, match[0], whole=False)
            )
    return mended


def _headless(body: Body, start: int, limit: int, *, is_gap: bool) -> list[re.Match[str]]:
    """Where a number is plainly missing, also one that runs into the text before it, if it is the only one."""
    found = [one for one in _HEADLESS.finditer(body.folded, start, limit) if not body.shields(one.start())]
    if found or not is_gap:
        return found
    inside = [
        one for one in HEADLESS_INSIDE.finditer(body.folded, start, limit) if not body.shields(one.start())
    ]
    return inside if len(inside) == 1 else []
