"""调查结果没有样本

## 做什么
找出“经抽样调查”“问卷调查显示”后面给出百分比，前后却没有说明调查了多少人、多少份的句子。写变化（从17.9%提高到19.77%）的存疑，只写一个比率的提示；别处说明过样本的不报。

## 为什么
没有样本量、调查日期和调查单位，百分比无从核对；样本很小时，两位小数也没有意义。

## 反例
```
经抽样调查，大学以上学历人员占比从17.9%提高到19.77%。
```

## 正例
```
随机抽查25条农村公路，9条存在坑槽，占36%；问卷调查320份，满意率97.5%；开展抽样调查，建立比对机制。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；样本说明没有专门条款，所以只列为存疑。
"""

import re
from collections.abc import Iterable, Sequence

from taizhang.extraction import Quantity
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence, starting_in

SURVEY = re.compile(
    r"(?:经|据|通过|根据)?(?:随机)?(?:抽样调查|问卷调查|抽样统计|民意调查|电话调查|满意度调查|抽样监测)(?:显示|结果|表明)?"
)
SAMPLE = ("count", "visits")
CHANGE = re.compile("[到至为]")


# Where a paper describes its sample once: 发放问卷1200份, 走访住户320户, 样本500人.
DESCRIBED = re.compile(
    r"(?:问卷|样本|受访|抽样|抽取|调查|访谈|座谈|走访)[^,。;\n]{0,14}\d{1,9}(?:\.\d{1,2})?(?:余|多)?[万]?(?:份|人|户|名|家|个|条|次)"
    r"|\d{1,9}(?:余|多)?(?:份|名|位|户)[^,。;\n]{0,6}(?:问卷|受访|样本)"
)


@rule(code="L105", severity=Severity.SUSPECT, dimension="truth")
def survey_undescribed(manuscript: Manuscript) -> Iterable[Remark]:
    if next(occurrences(manuscript, DESCRIBED), None):
        return
    for found in occurrences(manuscript, SURVEY):
        inside = starting_in(manuscript.quantities, sentence(manuscript, found.start()))
        rates = [one for one in inside if one.kind == "rate" and one.span.start > found.end()]
        if rates and not any(one.kind in SAMPLE for one in inside):
            # Two surveys compared have to be comparable; one rate alone may stand in a short report.
            severity = Severity.SUSPECT if len(rates) > 1 and _is_change(manuscript, rates) else Severity.HINT
            yield Remark(span_of(found), "调查没有说明样本数量和时间，百分比无从核对", severity=severity)


def _is_change(manuscript: Manuscript, rates: Sequence[Quantity]) -> bool:
    between = manuscript.folded[rates[0].span.end : rates[1].span.start]
    return CHANGE.search(between) is not None
