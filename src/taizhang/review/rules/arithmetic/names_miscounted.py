"""列举的名称与个数不符

## 做什么
数一数紧挨着个数的名称：“圣灵、农垦、万柯4家企业”“《甲办法》《乙办法》等3项制度”“3家企业（甲、乙、丙、丁）”。
有“等”字的，列得少不报，列得比个数多才报。“三个不放过”“四个坚持”这样自带个数的提法，数一数列出几个“不放过”“坚持”。

## 为什么
名称和个数写在一起，读者一数就知道。

## 反例
```
组织圣灵、农垦、万柯4家企业申报省级项目。
```

## 正例
```
组织圣灵、农垦、万柯3家企业申报省级项目。
制定《采购管理办法》《差旅费管理办法》等4项制度。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.listings import listings
from taizhang.review.figures.slogans import slogans
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# Farther off, the names and the number are two different things.
FAR = 2


@rule(code="A124", severity=Severity.SUSPECT)
def names_miscounted(manuscript: Manuscript) -> Iterable[Remark]:
    for one in listings(manuscript):
        if one.value in one.counts or (one.is_open and one.value > one.counts[-1]):
            continue
        off = min(abs(one.value - count) for count in one.counts)
        if off <= FAR:
            yield Remark(
                one.span,
                "列出{listed}个名称，个数写{written}{unit}",
                {"listed": one.counts[0], "written": one.value, "unit": one.quantity.unit},
                severity=Severity.MUST if one.is_titled and not one.is_open else None,
            )
    for slogan in slogans(manuscript):
        off = abs(slogan.said - slogan.listed)
        if 0 < off <= FAR and not (slogan.is_open and slogan.said > slogan.listed):
            params: dict[str, object] = {"listed": slogan.listed, "word": slogan.word, "said": slogan.said}
            yield Remark(slogan.span, "列出{listed}个“{word}”，却说是{said}个", params)
