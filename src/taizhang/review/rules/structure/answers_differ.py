"""列出的问题与逐条回应对不上

## 做什么
总述里用引号逐个点名的问题，与后面“关于‘……’问题的整改情况”的标题一一对照：点了名没有回应的，标出点名处；没有点名却有回应的，标出标题。
写了“等”的名单没有列全，只看有没有回应。

## 为什么
反馈几个问题就要回应几个，“事事有回音、件件有着落”；张冠李戴的回应等于没有回应。

## 反例
```
巡察组反馈了“改革推进缓慢”“经营管理粗放”“安全责任不实”3个问题。
一、关于“改革推进缓慢”问题的整改情况
二、关于“经营管理粗放”问题的整改情况
三、关于“工会工作薄弱”问题的整改情况
```

## 正例
```
巡察组反馈了“改革推进缓慢”“经营管理粗放”“安全责任不实”3个问题。
一、关于“改革推进缓慢”问题的整改情况
二、关于“经营管理粗放”问题的整改情况
三、关于“安全责任不实”问题的整改情况
```

## 依据
《中国共产党巡视工作条例》（2024年修订）关于整改落实的规定
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.passages import HEADING, of_role
from taizhang.review.rule import rule

# Three names or more in a row, called problems before or behind.
LIST = re.compile(
    r"(?P<before>反馈|指出|提出|发现|存在|查出|交办)[^“”。;\n]{0,16}"
    r"(?P<names>“[^“”\n]{3,40}”(?:[、,和及]{0,2}“[^“”\n]{3,40}”){2,19})(?P<open>等)?[^“”。;\n]{0,12}(?:问题|意见|事项|任务)"
)
NAME = re.compile(r"“(?P<name>[^“”\n]{3,40})”")
ANSWER = re.compile(r"(?:关于|针对|对)“?(?P<name>[^“”\n]{3,40}?)”?(?:方面)?(?:的)?(?:问题|意见|事项|任务)")
ALIKE, HALF, MOST = 0.6, 0.5, 40


@dataclass(frozen=True, slots=True)
class Named:
    """``span`` is what to mark: the name with its quotation marks, or the heading."""

    text: str
    span: Span


@rule(code="S129", severity=Severity.MUST, dimension="completeness")
def answers_differ(manuscript: Manuscript) -> Iterable[Remark]:
    asked = next(occurrences(manuscript, LIST), None)
    if not asked:
        return
    names = _names(asked)
    answers = _answers(manuscript, asked.end(), names)
    if len(answers) > MOST:
        return
    met = [one for one in names if _has(answers, one.text)]
    if len(met) < 2 or len(met) < HALF * len(names):
        return
    for one in names:
        if not _has(answers, one.text):
            yield Remark(one.span, "点了这个问题的名，后面没有它的整改情况")
    for one in answers if not asked["open"] else ():
        if not _has(names, one.text):
            yield Remark(one.span, "前面点名的问题里没有“{name}”", {"name": one.text})


def _names(asked: re.Match[str]) -> list[Named]:
    start = asked.start("names")
    return [
        Named(one["name"], Span(start + one.start(), start + one.end()))
        for one in NAME.finditer(asked["names"])
    ]


def _answers(manuscript: Manuscript, start: int, names: Sequence[Named]) -> list[Named]:
    """The headings that answer a problem, of that kind of label which meets most of the names."""
    found: dict[str, list[Named]] = {}
    for one in of_role(manuscript.passages, HEADING):
        answer = ANSWER.search(manuscript.folded, one.span.start, one.span.end)
        if answer and one.span.start >= start:
            kind = one.label.kind if one.label else ""
            found.setdefault(kind, []).append(Named(answer["name"], one.span))
    wanted = {one.text for one in names}
    return max(found.values(), key=lambda answers: len(wanted & {one.text for one in answers}), default=[])


def _has(among: Sequence[Named], text: str) -> bool:
    """The same problem, a word or two put otherwise."""
    return any(
        one.text == text or SequenceMatcher(None, one.text, text, autojunk=False).ratio() >= ALIKE
        for one in among
    )
