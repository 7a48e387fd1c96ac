"""对方称谓前后不一

## 做什么
一份函里对同一个对方，有的地方称“贵局”、有的地方称“你局”，标出用得少的一种。

## 为什么
“贵”用于平行机关，“你”用于下级机关；混用说明行文关系没有想清楚，也不礼貌。

## 反例
```
请贵局支持为盼。请你局会同有关单位办理，并请贵局函复。
```

## 正例
```
请贵局支持为盼，并请贵单位于10日内函复。我局将配合贵局做好工作。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）：函适用于不相隶属机关，行文关系根据隶属关系和职权范围确定（条号未核）。
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import is_quoted, occurrences, span_of
from taizhang.review.rule import rule

ADDRESSEE = re.compile(
    r"(?P<word>[贵你])(?P<who>单位|公司|中心|部门|街道|[局委厅办院校市县区镇乡省州部处所行会组队站科厂村社盟旗府])"
    r"(?![一-龥]?(?:重|宾|族|金属|州省))"
)


@rule(code="W121", severity=Severity.SUSPECT)
def addressee_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    ways: dict[str, dict[str, list[re.Match[str]]]] = defaultdict(lambda: defaultdict(list))
    for found in occurrences(manuscript, ADDRESSEE):
        if not is_quoted(manuscript, found.start()):
            ways[found["who"]][found["word"]].append(found)
    for who, both in ways.items():
        if len(both) == 2:
            # The commoner is meant; of two alike the first.
            usual, odd = sorted(both, key=lambda word: (-len(both[word]), both[word][0].start()))
            for found in both[odd]:
                params: dict[str, object] = {"here": odd + who, "there": usual + who}
                template = "这里称“{here}”，别处称“{there}”，应当一致"
                fix = Fix((Edit(span_of(found), usual + who),))
                yield Remark(span_of(found), template, params, (span_of(both[usual][0]),), fix)
