"""巡视、巡察组名称有误

## 做什么
县（市、区）委的组写成“巡视组”、省委和中央的写成“巡察组”的标出；同一次巡察的组，全文多处写“第三巡察组”、某处写成“第二巡察组”的存疑。一句里并列几个组、说上一轮的不报。

## 为什么
中央和省一级是巡视，市县一级是巡察；组别写错，反馈和整改就对不上。

## 反例
```
县委第三巡视组向县水利局党组反馈了意见。
```
```
县委第三巡察组进驻，县委第三巡察组反馈，整改报告已报县委第二巡察组。
```

## 正例
```
省委第三巡视组进驻，县委第三巡察组、第四巡察组反馈；上一轮由县委第一巡察组巡察；落实中央巡视反馈意见和巡视巡察整改要求。
```

## 依据
《中国共产党巡视工作条例》（2024年修订）：中央和省级党委开展巡视，市县党委建立巡察制度（条号未核）。
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence

_N = "[一二三四五六七八九十]{1,2}"
LOCAL = re.compile(rf"(?P<rank>[市县区旗州])委(?:第{_N})?(?P<at>巡视)(?=组|办|工作领导小组)")
# A city of the rank of a province (北京) does 巡视; any other says 巡察 somewhere.
PROVINCIAL = re.compile("北京|上海|天津|重庆")
CITY = re.compile("市委(?:第[一二三四五六七八九十]{1,2})?巡察")
HIGHER = re.compile(rf"(?:省委|自治区党委|中央)(?:第{_N})?(?P<at>巡察)(?=组|办|工作领导小组)")
GROUP = re.compile(
    rf"(?P<whose>[省市县区旗州])委(?P<n>第{_N})(?P<kind>巡察|巡视)组(?!、第|和第|、[县市区]委第)"
)
OTHER = re.compile(
    r"上一?[届轮]|以往|此前|往年|历[届轮]|曾|[、和]第[一二三四五六七八九十]|各巡|另|分别|交叉|联合"
)
LEAST = 2


@rule(code="W120", severity=Severity.MUST)
def inspectors_misnamed(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, better in ((LOCAL, "巡察"), (HIGHER, "巡视")):
        for found in occurrences(manuscript, pattern):
            if found.groupdict().get("rank") == "市" and _may_be_provincial(manuscript):
                continue
            span = span_of(found, "at")
            fix = Fix((Edit(span, better),))
            params: dict[str, object] = {"text": found[0], "better": better}
            yield Remark(span, "“{text}”有误，应为“{better}”", params, fix=fix)
    yield from _odd_groups(manuscript)


def _may_be_provincial(manuscript: Manuscript) -> bool:
    return bool(PROVINCIAL.search(manuscript.text)) or next(occurrences(manuscript, CITY), None) is None


def _odd_groups(manuscript: Manuscript) -> Iterator[Remark]:
    """One group all through the text but for a single place."""
    found = list(occurrences(manuscript, GROUP))
    for whose in {one["whose"] for one in found}:
        numbers = Counter(one["n"] for one in found if one["whose"] == whose)
        (usual, times), *others = numbers.most_common()
        if times >= LEAST and len(others) == 1 and others[0][1] == 1:
            odd = next(one for one in found if one["whose"] == whose and one["n"] == others[0][0])
            first = next(one for one in found if one["whose"] == whose and one["n"] == usual)
            around = sentence(manuscript, odd.start())
            if not OTHER.search(manuscript.folded, around.start, around.end):
                params: dict[str, object] = {"here": odd[0], "usual": first[0]}
                template = "这里写“{here}”，别处写“{usual}”，请核对"
                yield Remark(
                    Span(*odd.span()), template, params, (span_of(first),), severity=Severity.SUSPECT
                )
