"""草稿的空档没有填

## 做什么
找出“×月×日”“XX万元”“（此处补充数据）”“【】”“____万元”、TODO、#REF!、“错误!未找到引用源”等草稿痕迹。依规定隐去的姓名（林××）和电话号码（0434-XXXXXXX）不报。

## 为什么
草稿痕迹出现在正式文件里，说明没有人通读过。

## 反例
```
截至2025年×月×日，共收回资金XX万元（此处补充明细）。
```

## 正例
```
林××同志受到提醒谈话，联系电话0434-XXXXXXX。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核文字、数字是否准确规范）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_UNIT = r"(?:年|月|日|万元|亿元|元|个(?!性)|家(?!庭|属)|项|名(?!单|称|字)|人(?!员|民|大)|次|件|份|期|场|条|户|亩|公里|%|号文)"
# Signs by which drafters leave a gap; collected from returned drafts.
PLACEHOLDERS = re.compile(
    rf"(?<![A-Za-z\d×＊*-])[×XxＸｘ＊*○●△]{{1,4}}(?={_UNIT})"
    r"|[(\[【](?:此处|待(?:补充?|填写?|定|核实?|确认|完善|更新)|请(?:填写|补充|在此|核实|确认)|填写|插入|补充(?:数据|内容|名单|明细)|数据待)[^)\]】\n]{0,20}[)\]】]"
    r"|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?|错误!(?:未找到|未定义)[^\n。]{0,12}"
    r"|(?<=[一-龥\d])_{2,20}(?=[一-龥%])|\( {0,4}\)|【 {0,4}】|〔 {0,4}〕|\[ {0,4}\]|《 {0,4}》|“ {0,4}”"
)
# A form to be filled in by hand leaves its brackets empty on purpose.
FORM = re.compile(r"[:：]\s*$|签[字名章]|盖章|是|否|□")


@rule(code="S121", severity=Severity.MUST, dimension="completeness")
def placeholder_left(manuscript: Manuscript) -> Iterable[Remark]:
    labels = {one.span.start for one in manuscript.passages if one.label}
    for found in occurrences(manuscript, PLACEHOLDERS):
        span = span_of(found)
        before = manuscript.folded[max(0, span.start - 4) : span.start]
        if span.start not in labels and not FORM.search(before):
            yield Remark(span, "草稿的空档“{text}”没有填", {"text": manuscript[span].strip()})
