"""写出了举报人、信访人的姓名

## 做什么
找出“举报人”“信访人”“投诉人”后面直接写出的姓名。用“某”“×”隐去姓氏以外部分的不报。

## 为什么
泄露举报人信息是违纪违法行为，会招致打击报复；公开材料和发给被反映单位的材料都不能写。

## 反例
```
据信访人张建国反映，该村低保评定不公。
```

## 正例
```
据信访人张某某反映，该村低保评定不公；举报人李××实名举报，投诉人反映热线无人接听，举报人高度评价办理结果。
```

## 依据
《中华人民共和国监察法》（2024年修正）第七十四条第三项（2018年公布时为第六十五条第三项）；
《信访工作条例》（2022年）第三十条（不得将检举、揭发材料透露给被检举、揭发的人）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

# The hundred commonest surnames of the Ministry of Public Security's report, without those that begin everyday
# words after 举报人 (高度, 安全, 于, 方, 任, 时, 常, 万, 程, 段 …).
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶"
    "魏苏吕丁沈姚卢姜崔谭廖范汪陆石戴贾韦邹熊孟秦阎薛侯雷"
)
_GIVEN = r"(?!某|同|反|的|等|对|向|在|来|实|提|称|要|及|和|与|所|不|也|均|已|都|满)[一-龥]"
_END = r"(?=同志|反映|举报|投诉|实名|来信|来访|来电|称|等|的|[,。;、:()\n]|$)"
NAMED = re.compile(
    r"(?:实名)?(?:举报人|信访人|投诉人|检举人|控告人|上访人|反映人|爆料人)(?: ?[:为系是] ?|姓名 ?[:为] ?| )?"
    rf"(?P<name>[{SURNAMES}](?!女士|先生|老师|大爷|大妈|阿姨){_GIVEN}{{1,2}}?){_END}"
)


@rule(code="X105", severity=Severity.SUSPECT, dimension="completeness")
def informant_named(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, NAMED):
        yield Remark(span_of(found, "name"), "写出了举报、信访人的姓名，应当隐去")
