"""草稿的空档没有填

## 做什么
找出“×月×日”“XX万元”“（此处补充数据）”“【】”“____万元”、TODO、#REF!、“错误!未找到引用源”“责任科室：XX科”等草稿痕迹。依规定隐去的姓名（林××）和电话号码（0434-XXXXXXX）不报。

## 为什么
草稿痕迹出现在正式文件里，说明没有人通读过。

## 反例
```
截至2025年×月×日，共收回资金XX万元（此处补充明细）。
```
```
责任科室：XX科；由XX局牵头（数据待核）。
```

## 正例
```
林××同志受到提醒谈话，联系电话0434-XXXXXXX；抽查××村、××公司，责任人：李××。
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
    r"|[(\[【](?:此处|待(?:补充?|填写?|定|核实?|确认|完善|更新|统计|查)|请(?:填写|补充|在此|核实|核对|确认|填)|填写|插入|补充(?:数据|内容|名单|明细))[^)\]】\n]{0,20}[)\]】]"
    r"|[(\[【][^)\]】\n]{0,14}(?:待核|待补|待填|待确认|待统计|需核实|需核对|再核|核对一下|再确认|是否属实|建议删|可删|拟删|暂缺数据|暂无数据|未填|改一下)[^)\]】\n]{0,10}[)\]】]"
    r"|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?|错误!(?:未找到|未定义)[^\n。]{0,12}"
    r"|(?<=[一-龥\d])_{2,20}(?=[一-龥%])|\( {0,4}\)|【 {0,4}】|〔 {0,4}〕|\[ {0,4}\]|《 {0,4}》|“ {0,4}”"
)
# 责任科室：XX科, 由XX局牵头: behind these words an office is named, not hidden. ××村, ××公司 may be hidden on purpose.
OFFICE = re.compile(
    r"(?:(?:责任|牵头|承办|主办|配合|协办|填报|经办|报送|整改|督办)?(?:科室|股室|处室|单位|部门|领导|机关|人) ?: ?|由|会同|联合|报|商|请)"
    r"(?P<gap>[×XxＸｘ＊*○●△]{2,4})(?=科|股|室|局|委|办|处|中心|单位|部门|镇|乡|街道)"
    r"|(?:联系人|负责人|责任人|责任领导|姓名|经办人|填表人|审核人) ?: ?(?P<person>[XxＸｘ]{2,4})(?=[,。;\s]|$)"
    r"|(?<=[由请经:,、])(?P<name>[XxＸｘ]{2,4})(?=同志|担任|任组长)"
    r"|(?:责任人|责任领导|责任单位|责任科室|牵头单位|牵头科室|完成时限|整改时限|联系人|负责人|联络员|联系电话) ?: ?"
    r"(?P<open>待定|待补充?|待明确|暂缺|未定)(?=[,。;)\s]|$)"
    r"|(?P<blank>(?:邮编|邮政编码|联系电话|电话|传真|电子邮箱|邮箱|联系人) ?:)(?= ?[)。;,])"
    r"|(?<![A-Za-z])(?P<latin>[XxＸｘ]{2,4})(?=科室|股室|科(?!技|学)|股(?!份|权|东)|局(?!面|部|势|限)|办公室)"
)
# A form to be filled in by hand leaves its brackets empty on purpose.
FORM = re.compile(r"[:：]\s*$|签[字名章]|盖章|是|否|□")


@rule(code="S121", severity=Severity.MUST, dimension="completeness")
def placeholder_left(manuscript: Manuscript) -> Iterable[Remark]:
    labels = {one.span.start for one in manuscript.passages if one.label}
    gaps = [span_of(found) for found in occurrences(manuscript, PLACEHOLDERS)]
    offices = {span_of(found, found.lastgroup or 0) for found in occurrences(manuscript, OFFICE)}
    for span in sorted({*gaps, *offices}):
        stretch = manuscript.stretch_at(span.start)
        start = max(stretch.start if stretch else 0, span.start - 4)
        before = manuscript.folded[start : span.start]
        if span.start not in labels and (span in offices or not FORM.search(before)):
            yield Remark(span, "草稿的空档“{text}”没有填", {"text": manuscript[span].strip()})
