"""同一指标前后两个数

## 做什么
同一段里同一指标、同一时点、同一口径写了两个不同的数；全文里“达到”“共有”“总数”的同一指标前后不一；反馈问题的总数前后不一；后面又说到前面数过的事（“更新的36.8公里管道”“确保9个未建成项目”）而数不同，标出后一处。

## 为什么
同一件事只有一个数。两个数并存，哪个是真的要核对；口径、时点不同的应写明。

## 反例
```
争取省级科技副总1名。推进选派工作，争取省级科技副总3名、市级科技副总1名。
```

## 正例
```
2023年争取省级科技副总1名，2024年争取省级科技副总3名。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import shown
from taizhang.review.figures.references import repeated
from taizhang.review.figures.sentences import at, figures_between
from taizhang.review.figures.stocks import Stock, stocks
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# How many problems were handed over, in any wording.
TOTAL = re.compile(
    r"反馈(?:的|意见)?(?:指出的)?(?:共)?(?P<a>\d{1,3})[个项条](?:具体|主要)?问题(?!线索)|反馈(?:的)?问题(?:共)?(?P<b>\d{1,3})[个项条]"
)
OTHERS = re.compile(r"上轮|上一轮|以往|其他|其中|另|立行立改|选人用人|专项|移交|年")
# The first mention and the last few are enough, and keep the time linear.
REMEMBERED = 4
# In long reports last year is told in one part and the next in another.
FAR = 3000
PAUSE, PART = re.compile(r"[,。;:!?\n\t]"), re.compile(r"[。;:!?\n\t]")
BOTH = "“{name}”这里是{now}，前面是{then}，没有说明时点或口径不同"
TOTALS = "反馈问题的总数这里是{now}，前面是{then}，没有说明时点或口径不同"

AGAIN = "这里说的与前面是同一件事，这里是{now}，前面是{then}"


@rule(code="A130", severity=Severity.SUSPECT, dimension="truth")
def two_values(manuscript: Manuscript) -> Iterable[Remark]:
    seen: dict[tuple[str, str], list[Stock]] = {}
    for stock in stocks(manuscript):
        known = seen.setdefault(stock.key, [])
        earlier = next((one for one in reversed(known) if _conflict(manuscript, one, stock)), None)
        if earlier:
            yield Remark(
                Span(stock.claim.span.start, at(stock.claim).end),
                BOTH,
                {"name": stock.name, "now": shown(stock.claim), "then": shown(earlier.claim)},
                related=(Span(earlier.claim.span.start, at(earlier.claim).end),),
            )
        known.append(stock)
        del known[1:-REMEMBERED]
    yield from _totals(manuscript)
    for first, again in repeated(manuscript):
        yield Remark(
            at(again),
            AGAIN,
            {"now": shown(again), "then": shown(first)},
            related=(Span(first.span.start, at(first).end),),
        )


def _conflict(manuscript: Manuscript, one: Stock, other: Stock) -> bool:
    is_near = manuscript.stretch_at(at(one.claim).start) == manuscript.stretch_at(at(other.claim).start)
    return (
        one.contradicts(other)
        and (
            is_near
            or (one.is_standing and other.is_standing and at(other.claim).start - at(one.claim).end < FAR)
        )
        and not _is_within(manuscript, one, other)
        and not _of_others(manuscript, one, other)
    )


def _is_within(manuscript: Manuscript, one: Stock, other: Stock) -> bool:
    """67名流动党员失联9名: one clause, in which the nine are some of the sixty-seven."""
    return not PAUSE.search(manuscript.folded, at(one.claim).end, at(other.claim).start)


def _of_others(manuscript: Manuscript, one: Stock, other: Stock) -> bool:
    """初中18所,在校学生15340人;小学46所,在校学生30275人: each behind a figure that names whose it is."""
    first, second = _leading(manuscript, one), _leading(manuscript, other)
    return bool(first and second) and first != second


def _leading(manuscript: Manuscript, stock: Stock) -> str:
    """The name of the first figure of its part of the sentence; empty where it is the first itself."""
    start = at(stock.claim).start
    opening = max(
        (found.end() for found in PART.finditer(manuscript.folded, max(0, start - 160), start)), default=0
    )
    earlier = figures_between(manuscript, opening, start) if opening else ()
    return earlier[0].metric + earlier[0].unit if earlier else ""


def _totals(manuscript: Manuscript) -> Iterator[Remark]:
    first: tuple[str, Span] | None = None
    for found in manuscript.searched.matches(TOTAL):
        number, span = found["a"] or found["b"], Span(*found.span())
        before = re.split(r"[,。;\n]", manuscript.folded[max(0, found.start() - 20) : found.start()])[-1]
        if OTHERS.search(before) or not manuscript.is_content(span):
            continue
        if first and first[0] != number:
            params: dict[str, object] = {"now": number, "then": first[0]}
            yield Remark(span, TOTALS, params, related=(first[1],))
        first = first or (number, span)
