"""缺单位

## 做什么
找出名词后面光有数、没有量词的地方（企业35已……），以及增长、占比后面丢了百分号的小数。

## 为什么
没有单位的数读不出是家数还是金额；丢了百分号，“增长22.4”可能被当成百分点。

## 反例
```
在库培育企业35已组织13家企业提交申报材料。
```
```
规上工业产值同比增长22.4，增速居全市前列。
```

## 正例
```
在库培育企业35家，已组织13家企业提交申报材料；产值同比增长22.4%，比上年提高1.5个百分点。
```

## 依据
GB/T 15835—2011 4.1.1；GB 3101—1993（量值由数值和单位组成，条号未核）。
"""

import re
from collections.abc import Iterable

from taizhang.extraction.quantities.bare import LOST
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_PAUSE = r"(?=[,。;、)\n一-龥]|$)(?![余多来几许左个点百分成倍万亿千元亩吨公米人家户番折年月日岁天小])"
RATE = re.compile(
    rf"(?:同比|环比|增速|年均|比上年|占比)[一-龥]{{0,6}}?(?<!第)(?P<n>\d{{1,3}}\.\d{{1,2}}){_PAUSE}"
)
MONEY = re.compile(
    rf"(?:产值|投资额|总投资|金额|税收|营业收入|补助资金|奖励资金|拨付资金|收回资金)(?:约|达|达到|为|共|共计|近|超)?"
    rf"(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?){_PAUSE}(?!,\d{{3}})"
)
SHARE = re.compile(rf"(?<![汇积频倍斜功概])率(?:达到?|为|约)?(?P<n>\d{{1,3}}\.\d{{1,2}}){_PAUSE}")
# Any other noun: likely, but an index or a score has no unit either.
BARE = re.compile(
    r"(?:现有|共有|共计|累计|新增|建成|达到|增至|培育|引进|签约|完成)(?P<what>[一-龥]{2,10})(?P<n>[1-9]\d{1,5})(?=[,。;、](?!\d))"
)
UNITLESS = re.compile(
    r"指数|分$|分值|系数|号$|编码|代码|代号|版|规划|工程|行动|计划|机制|模式|电话|热线|年$|第$"
)
YEARS = range(1949, 2100)
# 单位120、企业12345: lines that people know by their number.
_HOTLINES = "110 119 120 122 12309 12315 12328 12333 12345 12348 12350 12369 12380 12388"
HOTLINES = frozenset(_HOTLINES.split())


@rule(code="L102", severity=Severity.MUST)
def unit_missing(manuscript: Manuscript) -> Iterable[Remark]:
    known, prose = set(), {one.span.start for one in manuscript.paragraphs}
    for one in manuscript.quantities:
        if one.is_unit_lost and manuscript[one.digits] not in HOTLINES:
            known.add(one.digits)
            params: dict[str, object] = {
                "number": manuscript[one.digits],
                "unit": one.unit.removesuffix(LOST),
            }
            yield Remark(one.digits, "“{number}”后面缺单位，可能是“{unit}”", params)
    for pattern, template in (
        (RATE, "“{number}”后面缺百分号或单位"),
        (SHARE, "“{number}”后面缺百分号"),
        (MONEY, "“{number}”后面缺“元”“万元”等单位"),
        (BARE, "“{number}”后面缺单位"),
    ):
        for found in occurrences(manuscript, pattern):
            stretch = manuscript.stretch_at(found.start())
            # A table names its unit in the heading or once above it.
            is_prose = stretch is not None and stretch.start in prose
            if is_prose and span_of(found, "n") not in known and not _is_code(found):
                severity = Severity.SUSPECT if pattern is BARE else None
                yield Remark(span_of(found, "n"), template, {"number": found["n"]}, severity=severity)


def _is_code(found: re.Match[str]) -> bool:
    """A year, a telephone, an index: numbers that stand alone."""
    digits, what = found["n"], found.groupdict().get("what") or ""
    is_year = digits.isdecimal() and int(digits) in YEARS
    return is_year or digits in HOTLINES or bool(UNITLESS.search(what))
