"""分别: several values for several names (分别列举), the first for the first and so on."""

import re
from collections.abc import Sequence

from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.metrics import TOTALS, cleaned
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.dates import DateExpression

_SEVERALLY = re.compile(
    r"(?P<names>[^,。;:()\n]{0,60}?),?(?:同比|环比|均|各)?分别(?P<verb>[^,。;、\d\n]{0,12})$"
)
_AND = re.compile(r"[、,和与及] ?$|以及$|、?(?:和|与)$")
_MOST = 8


def distribute(passage: Passage, found: Sequence[Draft], index: int) -> None:
    """Where 分别 stands before this value: gives it and those listed behind it their own names, or days.

    利润和税收分别增长3.2%和8.3%: named before 分别. 游客120万人次、收入8.6亿元,分别增长15%、18%: the figures before.
    2023年、2024年分别新增4家和6家: the days.
    """
    first = found[index]
    start = first.quantity.span.start if first.quantity else first.place
    floor = max(passage.sentence(first.place).start, start - 80)
    if passage.folded.rfind("分别", floor, start) < 0:
        return
    match = _SEVERALLY.search(passage.folded, floor, start)
    values = _values(passage, found, index) if match else []
    if match is None or len(values) < 2:
        return
    for one in values:
        one.relation, one.kind, one.direction = "分别", first.kind, first.direction
        one.comparators = one.comparators or list(first.comparators)
    before = match.start("names")
    days = list(passage.dates_between(before, match.end("names")))
    if len(days) == len(values):
        _dated(values, days)
        return
    names = _names(match["names"], len(values)) or _metrics(found, index, len(values))
    share = match["names"] if match["names"] in TOTALS else ""
    for one, name in zip(values, names, strict=False):
        one.subject, one.metric = name, name + share


def _values(passage: Passage, found: Sequence[Draft], index: int) -> list[Draft]:
    values = [found[index]]
    for draft in found[index + 1 : index + _MOST]:
        if draft.quantity is None or not _AND.fullmatch(
            passage.folded, values[-1].end, draft.quantity.span.start
        ):
            break
        values.append(draft)
    return values


def _dated(values: Sequence[Draft], days: Sequence[DateExpression]) -> None:
    for one, day in zip(values, days, strict=True):
        one.subject, one.period = day.text, day


def _names(listed: str, count: int) -> list[str]:
    """As many names as values, or none: 第一、二、三产业 does not split into names."""
    if any(sign.isdigit() for sign in listed):
        return []  # 游客120万人次、收入8.6亿元,分别…: figures of their own
    names = [cleaned(name) for name in re.split(r"[、和与及]|以及", listed)]
    names = [name for name in names if name]
    return names if len(names) == count and min(map(len, names)) > 1 else []


def _metrics(found: Sequence[Draft], index: int, count: int) -> list[str]:
    """The figures right before, where there are as many of them."""
    before = found[max(0, index - count) : index]
    return [one.metric for one in before] if len(before) == count else []
