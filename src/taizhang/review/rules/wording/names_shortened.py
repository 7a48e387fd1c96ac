"""一组名称用了未经说明的简称

## 做什么
“圣灵、农垦、万柯3家企业”这样列举的名称，别处写的是“圣灵科技”“万柯汽车”，其中两个以上对得上的，给出提示。

## 为什么
名称前后不一，查不到是哪家企业，也无法与底账核对。

## 反例
```
推动万柯汽车与武汉科技大学合作、圣灵科技与湖北文理学院合作。已组织推荐圣灵、农垦、万柯3家企业申报项目。
```

## 正例
```
推动万柯汽车与武汉科技大学合作、圣灵科技与湖北文理学院合作。已组织推荐圣灵科技、万柯汽车2家企业申报项目。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核名称是否准确）；简称第一次出现时说明全称是通行做法，没有专门条款，所以只作提示。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists import Matcher
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

LISTED = re.compile(r"(?<=[一-龥])[一-龥]{2,4}(?:、[一-龥]{2,4}){1,9}(?:等)?\d{1,3}[家个](?=企业|公司|单位)")
KIND = "(?:科技|汽车|股份|集团|公司|实业|食品|农业|机械|电子|化工|医药|新材|材料|纺织|能源|光电|智能|环保|建材|联丰|双新|[一-龥]业)"
LONGER = re.compile(rf"{KIND}(?=[与和、,。;及公]|有限)")
LEAST = 2


@rule(code="W116", severity=Severity.HINT)
def names_shortened(manuscript: Manuscript) -> Iterable[Remark]:
    lists = [(span_of(found), _names(found[0])) for found in occurrences(manuscript, LISTED)]
    full = _longer(manuscript, {name for _, names in lists for name in names}) if lists else {}
    for span, names in lists:
        longer = [full[name] for name in names if name in full]
        if len(longer) >= LEAST:
            params: dict[str, object] = {"full": "、".join(longer)}
            yield Remark(span, "这里用的是简称，别处写作“{full}”，应当一致", params)


def _names(listed: str) -> list[str]:
    """The first name may hang on to the verb before it: 推荐圣灵."""
    first, *others = re.sub(r"等?\d{1,3}[家个]$", "", listed).split("、")
    return [first[-2:], *others]


def _longer(manuscript: Manuscript, names: Iterable[str]) -> dict[str, str]:
    """The names with two more signs that say what they make, as the text has them elsewhere."""
    found = {}
    for name, span in Matcher(names).find_in(manuscript.searched):
        more = LONGER.match(manuscript.folded, span.end)
        if more:
            found[name] = name + more[0]
    return found
