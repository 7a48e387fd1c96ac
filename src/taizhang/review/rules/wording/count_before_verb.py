"""次数放在动词前

## 做什么
“2次召开专题会议”宜写作“召开专题会议2次”，给出提示。“先后2次召开”“第2次召开”“多次召开”是通行写法，不报。

## 为什么
公文报次数，把数字放在后面，与其他数字写法一致，便于核对。

## 反例
```
组织专题学习研讨，2次召开专题会议，研究部署工作。
```

## 正例
```
组织专题学习研讨，召开专题会议2次，先后3次组织督查，第4次召开党组会。
```

## 依据
公文报次数的习惯写法，国家标准没有规定次数放在动词前还是后，所以只作提示。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

COUNTED = re.compile(
    r"(?:^|(?<=[,。;:\n]))\d{1,3}次(?:专题|集中|组织)?(?:召开|举办|组织|开展|举行|研究)[^,。;\n]{1,10}"
)


@rule(code="W110", severity=Severity.HINT)
def count_before_verb(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, COUNTED):
        yield Remark(span_of(found), "次数宜放在后面，如“召开专题会议2次”")
