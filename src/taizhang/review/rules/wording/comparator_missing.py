"""增长没有写与何时比

## 做什么
几乎处处写“同比增长”，个别地方只写“增长3.1%”而没有写与何时相比的，给出提示。同段前面已经交代“比上年”、整篇都省写（统计公报）和目标、任务里的增长不报。

## 为什么
不知道与上年同期比还是与上月比，这个百分数就无法核对。

## 反例
```
完成产值233.1亿元，同比增长18.21%。新开工项目33个，增长3.1%。
```

## 正例
```
完成产值233.1亿元，同比增长18.21%。新开工项目33个，比上年增长3.1%，力争全年增长8%。
```

## 依据
增长速度须说明与何时相比；国家统计局主要统计指标诠释（原文未核）：https://www.stats.gov.cn/zs/tjws/zytjzbqs/
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.extraction.claims.claim import Comparator
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence

NAMED = re.compile(
    r"同比|环比|比上|较上|比去年|较去年|相比|年均|以来|从|由|累计|目标|力争|确保|预期|计划|年初|较|比"
)

# What names the base for the rest of its paragraph.
BASE = re.compile(r"比上年|较上年|比去年|较去年|上年同期|可比价|不变价|相比")


@rule(code="W113", severity=Severity.HINT, dimension="completeness")
def comparator_missing(manuscript: Manuscript) -> Iterable[Remark]:
    claims = manuscript.claims
    if not any(one.comparator and one.comparator.type in ("yoy", "pop") for one in claims):
        return
    told = {comparator.span for comparator in _bare(manuscript)}
    named = sum(1 for one in claims if one.comparator and one.comparator.type in ("yoy", "pop"))
    # Communiqués name the base once and leave it out ever after.
    if len(told) <= named:
        for span in sorted(told):
            yield Remark(span, "没有写与何时相比（同比、环比或比上年）")


def _bare(manuscript: Manuscript) -> Iterator[Comparator]:
    for claim in manuscript.claims:
        comparator = claim.comparator
        if claim.is_target or comparator is None or comparator.type != "growth" or comparator.unit != "%":
            continue
        stretch = manuscript.stretch_at(comparator.span.start)
        start = stretch.start if stretch else 0
        said = sentence(manuscript, comparator.span.start)
        if not NAMED.search(manuscript.folded, said.start, said.end) and not BASE.search(
            manuscript.folded, start, said.start
        ):
            yield comparator
