"""Parts whose total stands farther back (跨句分项): 按产业分, 工业41个 …; 城镇 …, 乡村 …; 已开工76个, 未开工13个."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.figures.breakdowns import Breakdown, is_open, is_said_to_add_up, total
from taizhang.review.figures.misprints import is_misprint
from taizhang.review.figures.partitions import LEVELS, STANDING_SETS, is_partition, may_overlap
from taizhang.review.figures.reach import is_alike
from taizhang.review.figures.sentences import at, before, between, figures_between, sentences
from taizhang.review.figures.standings import classed
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.remembered import remembered

# 其中 and 有 open a choice as well as a list; where 中 alone does, the list is meant to be whole.
_AMONG = re.compile(
    r"[^,。;:()\d]{1,16}(?:中(?![心国央小学医药型等部间级期段旬年西专])|里(?!程|面)|内(?![部容外设]))[,:]?(?!主要|重点|仅|只|最|有代表|涉及|涵盖|包含|涉)[^,。;:()\d]{1,10}"
)
_MEANT = re.compile(r"确保|力争|计划|拟|新增|其中")
_SPENT = re.compile(
    r"[^,。;:()\d]{0,8},?(?:分别用于|用于|包括|包含|涵盖|分为|分别投向|分别为|投向)[^,。;:()\d]{1,12}"
)
_COMMA = re.compile(r"[^,。;:()\d]{0,8}[,;:][^,。;:()\d]{1,10}")
_LISTED = re.compile(r"[^,。;:()\d]{0,8}(?:、|,|;|和|及|以及)[^,。;:()\d]{1,14}")
_DIVIDED = re.compile(
    r"(?:按|从|分)(?!别)[^,。;:、()\d\n]{1,12}?(?:分布看|分组看|来看|划分|分类|分组|统计|分|看)[,:]"
)
# Some of them, or what became of them: no list of the parts.
_SOME = re.compile(r"其中|主要|前[二三四五六七八九十\d]|居首|最[多高大]|重点|分别增长|同比")
_HAPPENED = re.compile(r"已|未|完成|正在|全部|占|增|减|下降")
_UNIT_LED = re.compile(r"[^,。;:()\d]{0,12}(?:、|,|;|和|及|以及)[^,。;:()\d]{1,24}")
_COMMA_LED = re.compile(r",[^,。;:()\d]{1,12}")
_SHARE_BETWEEN = re.compile(
    r"[^,。;:()\d]{0,12},占[^,。;:()\d]{0,10}\d{1,3}(?:\.\d{1,2})?%[、,;][^,。;:()\d]{1,24}"
)
_DONE = re.compile(r"(?:已|已经)(?P<verb>[一-龥]{2,4})$")
_GOING = re.compile(r"(?:^|[,;、])(?:在建|正在[一-龥]{2,4}|正[一-龥]{2}|推进中|续建)$")
_LEFT = re.compile(r"(?:^|[,;、])?(?:尚未|仍未|没有|未|其余|剩余|余下|另外)(?P<verb>[一-龥]{0,4})$")
_REST = re.compile(r"(?:^|[,;、])?(?:其余|剩余|余下|另外)的?$")
# What is done, left or new is itself a part of what is divided.
_PARTIAL = re.compile(r"(?:已|未|尚未|正在|其余|新增|净增)[一-龥]{0,4}$")
_BACK, _FAR = 4, 500


@remembered
def divisions(manuscript: Manuscript) -> Iterator[Breakdown]:
    yield from _by_some_view(manuscript)
    for row in sentences(manuscript):
        yield from _done_and_left(manuscript, row)
        yield from _after_comma(manuscript, row)
        yield from _of_one_set(manuscript, row)
        yield from _among(manuscript, row)
        yield from _levels(manuscript, row)


def _by_some_view(manuscript: Manuscript) -> Iterator[Breakdown]:
    """按产业分,工业项目41个、农业项目23个 …: of the nearest total before it that they can be parts of."""
    for found in occurrences(manuscript, _DIVIDED):
        sentence = _sentence(manuscript, found.end())
        inside = figures_between(manuscript, found.end(), sentence.end)
        parts = _run(manuscript, inside, found.end())
        if len(parts) < 2 or is_open(manuscript, parts[-1]) or may_overlap([one.metric for one in parts]):
            continue
        if _SOME.search(manuscript.folded, found.start(), at(parts[-1]).start):
            continue
        before = figures_between(manuscript, found.start() - _FAR, found.start())
        earlier = [one for one in before if is_alike(one, parts[0])]
        yield from _of_nearest(manuscript, earlier[-_BACK:], parts)


def _of_nearest(
    manuscript: Manuscript, earlier: Sequence[Claim], parts: Sequence[Claim]
) -> Iterator[Breakdown]:
    wholes = [
        one
        for one in earlier
        if not (one.is_target or one.part_of is not None or _PARTIAL.search(before(manuscript, one)))
    ]
    tried = [Breakdown(one, tuple(parts), is_complete=False, is_even=True) for one in reversed(wholes)]
    if any(_adds_up(one) for one in tried):
        return
    is_said = is_said_to_add_up(manuscript, parts[-1])
    found = next((one for one in tried if is_misprint(one.whole, one.parts)), None)
    if found:
        yield Breakdown(found.whole, found.parts, is_complete=is_said, is_even=True, is_far=True)


def _adds_up(one: Breakdown) -> bool:
    amounts = one.amounts()
    return amounts is None or total(amounts[1]).meets(amounts[0])


def _run(manuscript: Manuscript, inside: Sequence[Claim], start: int) -> list[Claim]:
    """The like figures that follow one another there, with or without their shares."""
    if not inside or at(inside[0]).start - start > 24 or _HAPPENED.search(before(manuscript, inside[0])):
        return []
    parts = [inside[0]]
    for one in inside[1:]:
        if not is_alike(one, parts[-1]):
            continue
        words = between(manuscript, parts[-1], one)
        if not (_UNIT_LED.fullmatch(words) or _SHARE_BETWEEN.fullmatch(words)):
            break
        if _HAPPENED.search(words) and not _SHARE_BETWEEN.fullmatch(words):
            return []
        parts.append(one)
    return parts


def _done_and_left(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Breakdown]:
    """89个项目已开工76个,未开工13个; 发现173处,已整改169处,其余4处; 120个,已完工86个,在建28个,未开工8个."""
    for index, left in enumerate(row[2:], 2):
        behind_done = _LEFT.search(before(manuscript, left))
        if behind_done is None or left.is_target:
            continue
        like = [one for one in row[:index] if is_alike(one, left) and one.part_of is None]
        classes = list(takewhile(lambda one: _is_class(manuscript, one), reversed(like)))[::-1]
        whole = like[-len(classes) - 1] if len(like) > len(classes) > 0 else None
        if whole is None or any(_counted(manuscript, one) for one in classes):
            continue
        verb = _DONE.search(before(manuscript, classes[-1]))
        is_pair = verb is not None and verb["verb"].endswith(behind_done["verb"] or "?")
        is_all = len(classes) == 1 and (is_pair or (verb and _REST.search(before(manuscript, left))))
        is_listed = len(classes) > 1 and any(_GOING.search(before(manuscript, one)) for one in classes)
        if (is_all or is_listed) and at(left).end - at(whole).end <= 90:
            yield Breakdown(whole, (*classes, left), is_complete=True)


def _is_class(manuscript: Manuscript, claim: Claim) -> bool:
    words = before(manuscript, claim)
    return bool(_DONE.search(words) or _GOING.search(words))


def _counted(manuscript: Manuscript, done: Claim) -> bool:
    """Whether the classes of problems say so already."""
    return id(done) in classed(manuscript)


def _after_comma(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Breakdown]:
    """其中:中央资金2400万元,省级资金1800万元,县级自筹1600万元: commas where a 、 is usual."""
    for index, first in enumerate(row):
        if first.part_of is None or first.relation != "其中" or first.unit == "%":
            continue
        whole, parts = manuscript.claims[first.part_of], [first]
        for one in row[index + 1 :]:
            words = between(manuscript, parts[-1], one)
            if one.part_of is not None or not is_alike(one, first) or not _COMMA_LED.fullmatch(words):
                break
            parts.append(one)
        names = [one.metric for one in parts]
        if (
            len(parts) < 2
            or _HAPPENED.search("".join(names))
            or may_overlap(names)
            or is_open(manuscript, parts[-1])
        ):
            continue
        tried = [
            Breakdown(whole, tuple(parts[:size]), is_complete=False, is_even=True)
            for size in range(2, len(parts) + 1)
        ]
        if is_misprint(whole, parts) and not any(_adds_up(one) for one in tried):
            yield tried[-1]


def _of_one_set(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Breakdown]:
    """零售总额96.5亿元。城镇67.2亿元,乡村29.3亿元."""
    for size in (2, 3):
        for index in range(len(row) - size + 1):
            parts = row[index : index + size]
            names = [one.metric for one in parts]
            is_plain = all(
                one.part_of is None and not one.is_target and one.kind in ("count", "amount") for one in parts
            )
            if not is_plain or not is_partition(names, STANDING_SETS):
                continue
            if not all(
                is_alike(one, other) and _UNIT_LED.fullmatch(between(manuscript, one, other))
                for one, other in pairwise(parts)
            ):
                continue
            whole = _before(manuscript, parts[0])
            if whole and _shares_name(whole, parts):
                yield Breakdown(whole, tuple(parts), is_complete=False, is_even=True, is_far=True)


def _among(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Breakdown]:
    """180个项目中,新开工62个、续建98个、竣工投产14个: three or more, each under a name of its own, to the end of the clause.

    安排资金560万元,用于道路230万元、路灯120万元、污水处理200万元 likewise.
    """
    for index, whole in enumerate(row):
        if whole.part_of is not None or index + 3 >= len(row) or not is_alike(whole, row[index + 1]):
            continue
        words = between(manuscript, whole, row[index + 1])
        if not (_AMONG.fullmatch(words) or _SPENT.fullmatch(words)):
            continue
        parts = [row[index + 1]]
        for one in row[index + 2 :]:
            if not is_alike(one, whole) or not _LISTED.fullmatch(between(manuscript, parts[-1], one)):
                break
            parts.append(one)
        names = [one.metric for one in parts]
        is_plain = len(set(names)) == len(names) > 2 and not is_open(manuscript, parts[-1])
        is_meant = any(one.is_target or _MEANT.search(one.metric) for one in parts)
        if is_plain and not may_overlap(names) and not is_meant:
            yield Breakdown(whole, tuple(parts), is_complete=False, is_even=True)


def _levels(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Breakdown]:
    """争取资金5600万元,中央2300万元、省级1800万元、市级1600万元: sorts of which there are no others."""
    for index, whole in enumerate(row):
        for size in (4, 3):
            parts = row[index + 1 : index + 1 + size]
            names = [one.metric for one in parts]
            is_listed = len(parts) == size and _COMMA.fullmatch(between(manuscript, whole, parts[0]))
            if not is_listed or whole.part_of is not None or not is_partition(names, LEVELS):
                continue
            chain = [(whole, parts[0]), *pairwise(parts)]
            if all(is_alike(*pair) for pair in chain) and all(
                _UNIT_LED.fullmatch(between(manuscript, *pair)) for pair in chain[1:]
            ):
                yield Breakdown(whole, tuple(parts), is_complete=False, is_even=True)
                break


def _before(manuscript: Manuscript, first: Claim) -> Claim | None:
    """The like figure right before, in the same paragraph."""
    earlier = figures_between(manuscript, at(first).start - _FAR, at(first).start)[-2:]
    found = next((one for one in reversed(earlier) if is_alike(one, first)), None)
    is_near = found is not None and "\n" not in manuscript.folded[at(found).end : at(first).start]
    return found if is_near else None


def _shares_name(whole: Claim, parts: Sequence[Claim]) -> bool:
    pairs = {whole.metric[at : at + 2] for at in range(len(whole.metric) - 1)}
    return all(any(pair in one.metric for pair in pairs) for one in parts)


def _sentence(manuscript: Manuscript, start: int) -> Span:
    stretch = manuscript.stretch_at(start)
    stop = manuscript.folded.find("。", start, stretch.end if stretch else start)
    return Span(start, stop if stop >= 0 else (stretch.end if stretch else start))
