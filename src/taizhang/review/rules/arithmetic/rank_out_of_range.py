"""名次超出范围

## 做什么
“17个市州中列第18位”这样名次大于总数的，以及第0名，标出。

## 为什么
17个里不会有第18名。

## 反例
```
综合考核位列全省17个市州第18名。
```

## 正例
```
综合考核位列全省17个市州第3名。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# From the number of bodies over their name to the rank; no comma but before 排名, 列, 居.
RANKED = re.compile(
    r"(?:\([县市区镇乡街道、州旗部门单位]{1,8}\))?[^,。;:()\d]{0,14}(?:,?(?:我[县市区局镇乡]|全[县市区])?(?:综合)?(?:排名?|位列|位居|列|居)[^,。;:()\d]{0,6}第?|(?:中|里)?(?:排名?|位列|位居|列|居)?第)"
)


@rule(code="A119", severity=Severity.MUST)
def rank_out_of_range(manuscript: Manuscript) -> Iterable[Remark]:
    for row in sentences(manuscript):
        for rank in row:
            if rank.kind == "rank" and rank.value == 0:
                yield Remark(at(rank), "名次从第1起，没有第0", {})
        for bodies, rank in pairwise(row):
            # 较上年前移3位,居第5位: places, and no bodies.
            count = exact_count(bodies) if bodies.unit != "位" else None
            is_ranked = rank.kind == "rank" and RANKED.fullmatch(between(manuscript, bodies, rank))
            if (
                count
                and is_ranked
                and not isinstance(rank.value, tuple)
                and rank.value
                and rank.value > count
            ):
                params: dict[str, object] = {"count": shown(bodies), "rank": rank.value}
                yield Remark(Span(at(bodies).start, at(rank).end), "共{count}，不会有第{rank}名", params)
