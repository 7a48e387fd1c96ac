"""缺数值

## 做什么
找出只剩单位的数值：动词后面直接跟“%”“亿元”“万元”“亩”“公里”。
“产值超亿元”“投资亿元以上”这样的说法是对的，不报。

## 为什么
“完成投资亿元”“同比增长%”没有数，是排版或粘贴时丢的，读者无从知道。

## 反例
```
完成总产值亿元，同比增长%。
```
```
收回资金万元，改造道路公里。
```

## 正例
```
完成总产值3.2亿元，同比增长5%；产值超亿元企业2家，支持投资亿元以上项目，计价单位为万元，按%填报。
```

## 依据
GB/T 15835—2011 4.1.1；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_PAUSE = r"(?=[,。;、)\n]|$)"
RATE = re.compile(
    rf"(?:增长|下降|上升|提高|降低|减少|增加|占比?|达到?|完成率|整改率|满意率|满意度|比重|比例|覆盖率)(?:了|为|至|到|约|近|超)?(?P<unit>%|个百分点){_PAUSE}"
)
MONEY = re.compile(
    r"(?:总额|金额|资金|产值|税收|投资额|总投资|完成投资|完成|实现|投入|收回|追缴|兑付|拨付|退回|补缴|节约|争取到?|共计|合计|费用|补助|补贴)"
    rf"(?:约|为|共|共计)?(?P<unit>[万亿]?元){_PAUSE}"
)
GROWN = re.compile(
    r"(?:达到?|为|约|近|超过?)(?P<unit>[万亿]?元)(?=,? ?(?:同比|环比|比上年|较上年|比去年|增长))"
)
REACHED = re.compile(rf"达到?(?P<unit>[万亿]元){_PAUSE}")
EXTENT = re.compile(
    r"(?:面积|建成|新建|改造|整治|修复|全长|总长|里程|复垦|流转|新增|农田|耕地|林地|绿地|道路|公路|管网|河道|沟渠)"
    rf"(?:约|为|达|共)?(?P<unit>平方米|平方公里|公顷|亩|公里|千米|立方米|吨){_PAUSE}"
)
# A heading of a table names the unit only.
SHORTEST = 12


@rule(code="L103", severity=Severity.MUST)
def value_missing(manuscript: Manuscript) -> Iterable[Remark]:
    patterns = (RATE, MONEY, GROWN, EXTENT, REACHED)
    end = 0
    for found in sorted(
        (one for way in patterns for one in occurrences(manuscript, way)), key=lambda one: one.start()
    ):
        stretch = manuscript.stretch_at(found.start())
        if found.start() >= end and stretch and len(stretch) >= SHORTEST:
            end = found.end()
            severity = Severity.SUSPECT if found.re is REACHED else None
            template = "“{unit}”前面缺数值，请对照原稿补上"
            yield Remark(span_of(found), template, {"unit": found["unit"]}, severity=severity)
