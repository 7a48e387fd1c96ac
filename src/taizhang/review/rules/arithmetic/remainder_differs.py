"""其余数与总数对不上

## 做什么
一句话里先说总数，再说其中已经怎样的若干，最后说“其余若干”时，核对其余数是不是总数减去前面各项。

## 为什么
“其余”就是减出来的数，减不出来，总数、已完成数、其余数三者必有一错。

## 反例
```
共制定措施38项，已完成31项，其余6项正在推进。
```

## 正例
```
共制定措施38项，已完成31项，其余7项正在推进。
排查企业120家，其中规上企业38家，发现隐患52处，其余82家均未发现隐患。
```

## 依据
加减运算；《党政机关公文处理工作条例》第二十条第四项（审核数字是否准确）
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at, before, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

REST = re.compile(r"(?:其余|其他|剩余|余下|剩下)的?$")
MOST = 6  # parts; of more nobody says 其余


@rule(code="A140", severity=Severity.SUSPECT, dimension="truth")
def remainder_differs(manuscript: Manuscript) -> Iterable[Remark]:
    for row in sentences(manuscript):
        for index, claim in enumerate(row):
            if REST.search(before(manuscript, claim)):
                yield from _compared(row[:index], claim)


def _compared(row: Sequence[Claim], rest: Claim) -> Iterator[Remark]:
    alike = [one for one in row if one.unit == rest.unit and exact_count(one) is not None]
    left, counts = exact_count(rest), [exact_count(one) or 0 for one in alike]
    if left is None or not 2 <= len(counts) <= MOST or counts[0] <= max(counts[1:]):
        return
    total, parts = counts[0], counts[1:]
    possible = {total - sum(some) for size in range(1, len(parts) + 1) for some in combinations(parts, size)}
    if left not in possible and min(possible) >= 0:
        params: dict[str, object] = {
            "total": shown(alike[0]),
            "parts": "、".join(map(shown, alike[1:])),
            "rest": shown(rest),
            "right": total - sum(parts),
            "unit": rest.unit,
        }
        template = "总数{total}，减去{parts}应余{right}{unit}，文中写其余{rest}"
        yield Remark(at(rest), template, params, related=tuple(map(at, alike)))
