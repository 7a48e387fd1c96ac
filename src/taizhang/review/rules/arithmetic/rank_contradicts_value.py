"""名次与数值不符

## 做什么
几个地方（单位）的同一指标都写了数值和名次时，看名次是否与数值的大小一致：数值不同而名次相同，数值高的排在后面，标出。
文中有表的，看“甲县、乙县整改率居全市前两位”与表中数值是否一致；表中有“排名”一列的，看名次与它所排的一列是否一致。

## 为什么
名次是按数值排出来的。80.4%居第3位，74.3%就不会也居第3位。

## 反例
```
（一）青溪县。年度投资完成率80.4%，居全市第3位。
（二）北塔区。年度投资完成率74.3%，居全市第3位。
```
```
地区	排查数	整改率
城东区	136	97.1%
城西区	98	96.9%
永安市	77	96.1%
高新区	51	92.2%
从排名看，城东区、永安市整改率居全市前两位。
```

## 正例
```
（一）青溪县。年度投资完成率80.4%，居全市第3位。
（二）北塔区。年度投资完成率74.3%，居全市第4位。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

from collections.abc import Iterable, Iterator, Sequence

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.rankings import misplaced, misranked
from taizhang.review.figures.ranks import LESS_IS_MORE, Ranked, groups, ranked
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

SAME = "“{now}”与“{then}”不等，却都列第{place}位"
ORDER = "“{now}”列第{place}位，“{then}”列第{other}位，名次与数值的大小相反"


@rule(code="A137", severity=Severity.SUSPECT)
def rank_contradicts_value(manuscript: Manuscript) -> Iterable[Remark]:
    for group in groups(list(ranked(manuscript))):
        yield from _among(group)
    for one in misplaced(manuscript):
        params: dict[str, object] = {"name": one.label, "metric": one.head, "low": one.low, "said": one.said}
        yield Remark(one.span, "按表中数值，{name}的“{metric}”列第{low}位，与文中所说的{said}不符", params)
    for cell in misranked(manuscript):
        yield Remark(cell.span, "按“{metric}”排，这一行应列第{low}位", {"metric": cell.head, "low": cell.low})


def _among(group: Sequence[Ranked]) -> Iterator[Remark]:
    sign = -1 if LESS_IS_MORE.search(group[0].key[0]) else 1
    for index, one in enumerate(group):
        for earlier in group[:index]:
            higher = one.beats(earlier)
            params: dict[str, object] = {
                "now": one.shown,
                "then": earlier.shown,
                "place": one.place,
                "other": earlier.place,
            }
            if higher is None:
                continue
            if one.place == earlier.place:
                yield Remark(one.span, SAME, params, related=(earlier.related,))
                break
            if ((one.place < earlier.place) is not higher) is (sign == 1):
                yield Remark(one.span, ORDER, params, related=(earlier.related,))
                break
