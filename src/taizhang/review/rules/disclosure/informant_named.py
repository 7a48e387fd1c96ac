"""写出了举报人、信访人的姓名

## 做什么
找出“举报人”“信访人”“投诉人”后面直接写出的姓名，“某校教师某某举报”“举报某事的某某（电话、住址）”里的姓名，以及表格“举报人”一栏里的姓名。用“某”“×”隐去姓氏以外部分的不报。

## 为什么
泄露举报人信息是违纪违法行为，会招致打击报复；公开材料和发给被反映单位的材料都不能写。

## 反例
```
据信访人张建国反映，该村低保评定不公。
```
```
县第二中学教师邵向荣举报的食堂问题拖延5个月才核查。
```

## 正例
```
据信访人张某某反映，该村低保评定不公；举报人李××实名举报，投诉人反映热线无人接听，举报人高度评价办理结果；村民曾多次举报。
```

## 依据
《中华人民共和国监察法》（2024年修正）第七十四条第三项（2018年公布时为第六十五条第三项）；
《信访工作条例》（2022年）第三十条（不得将检举、揭发材料透露给被检举、揭发的人）。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.columns import cells_below
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists.surnames import NAME
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

_INFORMANT = "(?:举报人|信访人|投诉人|检举人|控告人|上访人|反映人|爆料人|来访人|来信人)"
_ROLE = (
    "(?:教师|老师|职工|员工|干部|村民|居民|群众|党员|学生|家长|业主|医生|护士|会计|司机|经理|商户|店主|组长|患者|农民|工人|农户|脱贫户|低保户"
    "|老人|工作人员|退休职工)"
)
_TOLD = "(?:举报|投诉|检举|控告|信访|上访|来信反映|来电反映|来访反映|电话反映|书面反映|反映的)"
# Behind the name of somebody who told: what he did, what was done for him, or where he lives.
_END = r"(?=同志|反映|举报|投诉|实名|来信|来访|来电|称|表示|反馈|答复|回复|回访|送达|签字|确认|认可|进行|本人|等|的|[,。;、:()\n\t]|$)"
_HOME = r"手机|电话|联系|住|家住|现住|系|1\d{10}|[一-龥]{1,8}(?:村|组|社区|镇|乡|街道|号|小区)"
_REACHED = rf"(?=\((?:{_HOME})|,?(?:手机|电话|联系方式)|已回访|本人)"
NAMED = (
    re.compile(
        rf"(?:实名)?{_INFORMANT}(?: ?[:为系是] ?|姓名 ?[:为] ?| )?(?:[一-龥]{{0,10}}{_ROLE})?(?P<name>{NAME}){_END}"
    ),
    re.compile(
        rf"{_ROLE}(?P<name>{NAME})(?:(?:于|在)[^,。;\n]{{2,12}})?(?:实名|署名|多次|长期|通过[^,。;\n]{{2,12}}|到[^,。;\n]{{2,10}}|向[^,。;\n]{{2,12}})?{_TOLD}"
    ),
    re.compile(
        rf"(?:举报|投诉|检举|控告|信访|反映)(?!工作|受理|办理|接待|处理|调查|核查|窗口|中心)[^,。;\n]{{0,18}}的{_ROLE}?(?P<name>{NAME}){_REACHED}"
    ),
)
COLUMN = re.compile(rf"^{_INFORMANT}(?:姓名)?$")
CELL = re.compile(NAME.replace("}?", "}"))


@rule(code="X105", severity=Severity.SUSPECT, dimension="completeness")
def informant_named(manuscript: Manuscript) -> Iterable[Remark]:
    told: set[Span] = set()
    for span in (*_in_prose(manuscript), *_in_columns(manuscript)):
        if span not in told:
            told.add(span)
            yield Remark(span, "写出了举报、信访人的姓名，应当隐去")


def _in_prose(manuscript: Manuscript) -> Iterator[Span]:
    for pattern in NAMED:
        for found in occurrences(manuscript, pattern):
            yield Span(*found.span("name"))


def _in_columns(manuscript: Manuscript) -> Iterator[Span]:
    for cell in cells_below(manuscript, COLUMN):
        found = CELL.fullmatch(manuscript.folded, cell.span.start, cell.span.end)
        if found:
            yield cell.span
