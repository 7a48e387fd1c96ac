"""同一篇里日期写法不一

## 做什么
正文里同时有“2025年8月27日”“2025-08-27”“二〇二五年八月二十七日”几种写法时，指出不合规范的一种。表格、页头的发布时间不算。

## 为什么
同一篇文件的日期写法应当前后一致，混用显得各处拼凑，也不便检索。

## 反例
```
2025年3月1日召开动员会，2025年4月2日召开推进会，2025-05-06完成自查。
```

## 正例
```
发布时间：2025-08-27

2025年3月1日召开动员会，2025年4月2日召开推进会，5月6日完成自查。
```

## 依据
GB/T 15835—2011 4.3（同类别的数字用同一形式）；GB/T 9704—2012 7.3.5.4。
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from taizhang.extraction import DateExpression
from taizhang.review.bylines import is_prose
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

PROPER, IN_WORDS = "2025年8月27日", "二〇二五年八月二十七日"
FORMS = (
    (PROPER, re.compile(r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号]")),
    ("2025-08-27", re.compile(r"\d{4}-\d{1,2}-\d{1,2}")),
    (
        "二〇二五年八月二十七日",
        re.compile(r"[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月"),
    ),
)


@rule(code="D112", severity=Severity.HINT)
def date_forms_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    """The first date of each form but the first, which is the proper one, or else the most frequent."""
    used: dict[str, list[DateExpression]] = defaultdict(list)
    prose = {one.span.start for one in manuscript.paragraphs if is_prose(manuscript, one.span)}
    for one in manuscript.dates:
        stretch = manuscript.stretch_at(one.span.start)
        form = next((name for name, shape in FORMS if shape.match(manuscript.folded, one.span.start)), "")
        if one.well_formed and form and stretch and (stretch.start in prose or form == IN_WORDS):
            used[form].append(one)
    usual = PROPER if PROPER in used else max(used, key=lambda form: len(used[form]), default="")
    for form, found in used.items():
        if form != usual:
            params: dict[str, object] = {"text": found[0].text, "usual": usual}
            yield Remark(found[0].span, "“{text}”与全文其他日期（如“{usual}”）写法不一", params)
