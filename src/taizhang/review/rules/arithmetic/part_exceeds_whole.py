"""部分大于整体

## 做什么
“其中”的一项比总数大，“几个中有几个”后面的比前面的大，同一句里几个产业（行业、领域）的数比全部的数大，标出。

## 为什么
部分不会大于整体。不是数写错了，就是口径不同而没有说明。

## 反例
```
培训党员干部320人次，其中女干部350人次。
```

## 正例
```
培训党员干部320人次，其中女干部150人次。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.breakdowns import breakdowns
from taizhang.review.figures.reach import is_alike, reach, shown
from taizhang.review.figures.sentences import at, between, sentences
from taizhang.review.figures.slips import slipped
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

AMONG = re.compile(r"[^,。;:、()\d]{0,16}(?:中|里),?(?:共|仍|还|就|已|只|仅|目前)?有?")
# A bare figure in brackets says the whole again: 壹拾贰万元(12万元).
NAMED = re.compile(r"[一-龥]{2}")
SECTORS = re.compile(r"(?:大|个|类|条)?(?:产业|行业|领域|板块|产业链|集群|门类)")
PART = "部分“{part}”大于总数“{whole}”，请核对"
SECTOR = "几个产业的“{part}”多于全部的“{whole}”，请核对数字和口径"


@rule(code="A109", severity=Severity.MUST)
def part_exceeds_whole(manuscript: Manuscript) -> Iterable[Remark]:
    for one in breakdowns(manuscript):
        if not one.is_complete and not one.is_total_last and slipped(one) is None:
            for part in one.parts:
                if _exceeds(part, one.whole) and NAMED.search(between(manuscript, one.whole, part)):
                    yield _remark(one.whole, part, PART)
    for row in sentences(manuscript):
        for whole, part in itertools.pairwise(row):
            words = between(manuscript, whole, part)
            if part.part_of is None and AMONG.fullmatch(words) and _exceeds(part, whole):
                yield _remark(whole, part, PART)
        for part, whole in _sectors(row):
            yield Remark(
                Span(part.span.start, at(part).end),
                SECTOR,
                {"part": _named(part), "whole": _named(whole)},
                related=(Span(whole.span.start, at(whole).end),),
                severity=Severity.SUSPECT,
            )


def _exceeds(part: Claim, whole: Claim) -> bool:
    if "change" in (part.kind, whole.kind) or ("%" in part.unit and (part.direction or whole.direction)):
        return False  # a part may well grow faster than the whole
    small, large = reach(part.quantity), reach(whole.quantity)
    return is_alike(part, whole) and small is not None and large is not None and small.low > large.high


def _remark(whole: Claim, part: Claim, template: str) -> Remark:
    span = Span(min(at(whole).start, at(part).start), max(at(whole).end, at(part).end))
    return Remark(span, template, {"part": _named(part), "whole": _named(whole)})


def _named(claim: Claim) -> str:
    return f"{claim.metric[-16:]}{shown(claim)}"


def _sectors(row: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """等5大产业规上企业210家 beside 规上工业企业142家: firms of some sectors, and all firms of that sort."""
    for listed, part in itertools.pairwise(row):
        if listed.kind != "enumeration" or not SECTORS.match(
            listed.unit + listed.text[listed.text.find(listed.unit) :]
        ):
            continue
        for whole in row[row.index(part) + 1 :]:
            if len(part.metric) >= 4 and _is_within(part.metric, whole.metric) and _exceeds(part, whole):
                yield part, whole


def _is_within(short: str, long: str) -> bool:
    """Whether the signs of one name stand in the other in the same order."""
    signs = iter(long)
    return all(sign in signs for sign in short)
