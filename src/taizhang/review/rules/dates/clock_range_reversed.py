"""起止时刻颠倒

## 做什么
找出“上午9时30分至8时50分”“14:00—13:30”这样终点早于起点的时刻。跨夜的（22:00—次日6:00）、换算成十二小时制说得通的（上午9时至3时）不报。

## 为什么
会议、公示、受理的时间不会倒着走；参会、办事的人不知道该几点来。

## 反例
```
2025年12月15日上午9时30分至8时50分，县长主持召开县政府常务会议。
```

## 正例
```
2025年12月15日上午9时30分至11时，县长主持召开县政府常务会议。受理时间：9:00—12:00，14:00—17:30。
```

## 依据
GB/T 7408.1—2023（时间间隔由起点到终点，24小时制，条号未核）
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_HALF = "上午|下午|早上|早晨|中午|晚上|傍晚|凌晨|夜间|早|晚"


def _clock(side: str) -> str:
    return (
        rf"(?P<{side}half>{_HALF})? ?(?P<{side}h>[01]?\d|2[0-4]) ?"
        rf"(?::(?P<{side}m>[0-5]\d)(?!\d)|[时点](?!间|段|期|代|到|位)(?: ?(?P<{side}m2>[0-5]?\d) ?分|(?P<{side}p>半))?)"
    )


RANGE = re.compile(rf"(?<![\d.])(?<!\d:){_clock('a')} ?(?:至|到|-|~) ?{_clock('b')}")
HALVES = {"早上": "上午", "早晨": "上午", "早": "上午", "晚": "晚上", "夜间": "晚上", "傍晚": "晚上"}
LATE = ("下午", "晚上")
NOON, NEAR = 12 * 60, 3 * 60


@rule(code="D114", severity=Severity.MUST)
def clock_range_reversed(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, RANGE):
        if _is_reversed(found):
            yield Remark(span_of(found), "“{text}”终点早于起点，请核对", {"text": found[0]})


def _is_reversed(found: re.Match[str]) -> bool:
    """Neither a night nor the afternoon makes sense of it."""
    half, other = (HALVES.get(found[side + "half"] or "", found[side + "half"]) for side in "ab")
    if other is None and half != "晚上":
        other = half
    first, last = _minutes(found, "a", half), _minutes(found, "b", other)
    if last >= first or not _says_enough(found):
        return False
    if found["bhalf"] is not None and other != half:
        return half == "下午" and other == "上午"
    # 上午10时至2时 is meant to end at 14时; 上午9时30分至8时50分 can end at no other hour.
    is_next_half = first < NOON + 60 and last + NOON - first < NOON / 2
    return first - last <= NEAR and not is_next_half


def _says_enough(found: re.Match[str]) -> bool:
    """5点至3点 may be points; a half of the day, a colon or minutes make it a time."""
    return any(found[side + name] for side in "ab" for name in ("half", "m", "m2", "p"))


def _minutes(found: re.Match[str], side: str, half: str | None) -> int:
    minutes = found[side + "m"] or found[side + "m2"] or (30 if found[side + "p"] else 0)
    hour = int(found[side + "h"])
    return (hour + 12 if half in LATE and hour < 12 else hour) * 60 + int(minutes)
