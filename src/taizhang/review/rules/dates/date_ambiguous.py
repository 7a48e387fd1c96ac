"""年份要猜的日期

## 做什么
找出“自去年至6月”这样用相对年份作起止、又不写明年份的期间；全文没有任何成文日期时，提示“去年”“今年”无从推算。

## 为什么
公文几年后还要查，“去年至6月”起于哪月、6月是哪年都没写，数字的期间就不确定。

## 反例
```
自去年至6月申报49家企业入规。
```

## 正例
```
自2024年1月至2025年6月申报49家企业入规，比上年新增4家。
```

## 依据
GB/T 15835—2011 5.1.4（年份不简写）；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间是否准确）。
相对年份没有专门条款，所以只列为存疑。
"""

from collections.abc import Iterable

from taizhang.review.days import own_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

LEANING = ("去年", "今年", "前年", "明年")


@rule(code="D110", severity=Severity.SUSPECT, dimension="completeness")
def date_ambiguous(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        if one.kind == "relative range":
            yield Remark(one.span, "“{text}”没有写明年份和起止月份", {"text": one.text})
    if own_day(manuscript) or any(one.value and one.kind != "relative" for one in manuscript.dates):
        return
    for one in manuscript.dates:
        if one.kind == "relative" and one.text.startswith(LEANING):
            template = "全文没有写明年份，“{text}”是哪一年无从知道"
            yield Remark(one.span, template, {"text": one.text}, severity=Severity.HINT)
            return
