"""分句之间缺标点

## 做什么
找出上一句没有停顿就接下一句的地方：“233.1亿元同比增长”“增长3.1%二是”“增长80%拟竣工”“进行专项巡察2024年7月5日，市委……”“0710-8237202电子邮箱”。

## 为什么
少一个标点，两句话粘成一句，数字归哪一句就说不清了。

## 反例
```
完成总产值233.1亿元同比增长18.21%。新建项目33个，增长3.1%二是争取政策。
```

## 正例
```
完成总产值233.1亿元，同比增长18.21%。新建项目33个，增长3.1%以上。12.5%的干部年龄在35岁以下。
```

## 依据
GB/T 15834—2011 4.1.3.1（句末用句号）、4.4.3.1（分句之间一般用逗号）。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import clause_rows
from taizhang.review.occurrences import is_quoted, occurrences
from taizhang.review.rule import rule

_UNIT = (
    "(?:元|吨|亩|公里|千米|米|公顷|人|户|个|家|件|项|名|次|场|台|辆|座|套|处|所|条|起|期|份|篇|批|岁|分|千瓦时|度"
    "|平方米|立方米|人次|家次)"
)
# 13个已经开工 goes on: after a count only words that never follow it are believed.
_NEXT = r"(?:其中|截[至止](?=20\d\d|目前)|下一步)"
_NEXT_AFTER_RATE = r"(?:其中|截[至止](?=20\d\d|目前)|目前|下一步|同时|此外|另外|拟(?!于|定))"
_COUNT = rf"(?<![第\d])\d{{1,12}}(?:\.\d{{1,4}})? ?[万亿]?{_UNIT}"
# A value that closes its clause (增长80%, 增加到19.33%) and the next clause right behind it.
_CLOSED = r"(?:增长|下降|增加|减少|提高|提升|上升|降低|达到?|增至|降至|升至|提高到|增加到|提升到|下降到|减少到|占比?|为|约)"
PATTERNS: tuple[tuple[re.Pattern[str], Severity], ...] = (
    # 反馈了巡察意见按照…要求,: what was told ends before 按照 begins what follows.
    (
        re.compile(
            r"反馈了?[^,。;\n]{0,12}(?:意见|情况)(?P<at>)(?=按照[^,。;\n]{2,24}(?:要求|部署|规定|安排),)"
        ),
        Severity.SUSPECT,
    ),
    (
        re.compile(rf"(?:{_COUNT}|\d%)(?P<at>)(?:同比|环比)(?:增|减|下|上|提|持|升|降|多|少|净|实|翻|大)"),
        Severity.MUST,
    ),
    (re.compile(rf"{_COUNT}(?P<at>){_NEXT}"), Severity.SUSPECT),
    (re.compile(rf"\d%(?P<at>){_NEXT_AFTER_RATE}"), Severity.SUSPECT),
    (re.compile(r"%(?P<at>)(?=[二三四五六七八九]是[一-龥]{2})"), Severity.MUST),
    # What may follow a per cent value without a pause is ruled out.
    (
        re.compile(
            rf"{_CLOSED} ?\d{{1,5}}(?:\.\d{{1,4}})?%(?P<at>)(?=[一-龥]{{6}})"
            r"(?!以[上下内外]|左右|上下|[的和与及或至到并且而时后前之多强且股权]|[一二三四五六七八九十]{1,2}是|目标|任务|要求|水平|区间|同比|环比|比[上去]|其中|截|目前"
            r"|下一步|同时|此外|另外|拟|现已|已经|联合|累计|比例|比重|标准|税率|利率|增速|股份|资金|补助|补贴|奖励|以|予|给|计|用|作|完成|全覆盖|达标|向|由|上升|上涨|下调|上调|提)"
        ),
        Severity.SUSPECT,
    ),
    (
        re.compile(
            r"(?:巡察|巡视|督察|审计|检查|调研|督查|整改|会议|培训|工作)(?P<at>)(?=(?:19|20)\d\d年\d{1,2}月\d{1,2}日,)"
        ),
        Severity.SUSPECT,
    ),
    (
        re.compile(
            r"\d{7,8}(?P<at>)(?=(?:电子|联系|监督|举报|邮政|通[讯信])?(?:邮箱|邮件|传真|地址|邮编|编码|信箱|电话))"
        ),
        Severity.MUST,
    ),
)


@rule(code="P102", severity=Severity.MUST)
def clause_stop_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, severity in PATTERNS:
        for found in occurrences(manuscript, pattern):
            at = found.start("at")
            if not is_quoted(manuscript, at) and _speaks(manuscript, at):
                yield Remark(_beside(manuscript, at), "两个分句之间缺标点", severity=severity)
    for at in _run_in(manuscript):
        yield Remark(Span(at, at + 1), "序次语前面缺句号或分号", fix=Fix((Edit(Span(at, at), "。"),)))


def _beside(manuscript: Manuscript, at: int) -> Span:
    """The word beside the gap rather than the figure: the figure is right."""
    return Span(at - 1, at) if manuscript.folded[at].isdigit() else Span(at, at + 1)


def _speaks(manuscript: Manuscript, at: int) -> bool:
    """数据截至… and 会议于… go on; a cell or a heading is no sentence."""
    return manuscript.folded[at - 1] not in "\n" and not manuscript.folded.startswith("\n", at)


def _run_in(manuscript: Manuscript) -> Iterator[int]:
    """一是…二是…: a marker that follows its text without any sign."""
    for row in clause_rows(manuscript):
        for one in row[1:]:
            before = manuscript.folded[one.span.start - 1]
            if one.kind == "是" and one.whole and (before.isalnum() or before == "%"):
                yield one.span.start
