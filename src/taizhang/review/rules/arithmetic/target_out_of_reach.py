"""余下的量凑不够目标

## 做什么
写了已完成的数、余下时间（四季度、下半年、后两个月、剩余）要完成的数和全年要达到的数，前两个加起来小于全年的，标出。

## 为什么
已完成320亿元，四季度再完成60亿元，全年只有380亿元，说不上“确保完成400亿元”。三个数里至少有一个写错。

## 反例
```
年度计划投资400亿元，1—9月完成投资320亿元。四季度完成投资60亿元，确保完成年度计划400亿元。
```

## 正例
```
年度计划投资400亿元，1—9月完成投资320亿元。四季度完成投资80亿元，确保完成年度计划400亿元。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import is_alike, reach, shown
from taizhang.review.figures.sentences import at, before, figures, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

REST = re.compile(
    r"(?:[第]?四季度|[三四]季度|下半年|后[一二两三四五六七八九十\d]个?(?:月|季度)|剩余|余下|其余|尚需|还需|还要|再|年底前|年内还)[^,。;:\d]{0,10}$"
)
GOAL = re.compile(
    r"(?:全年|年度|本年|当年|年初|总)[^,。;:\d]{0,8}(?:计划|目标|任务|投资|总量)?[^,。;:\d]{0,6}$"
)
MEANT = re.compile(r"确保|力争|计划|拟|将|预计|争取|目标|任务")
ALREADY = re.compile(r"(?:完成|实现|达到?|到位|收入|发放|建成|兑付|拨付|整改|化解)[^,。;:\d]{0,8}$")


@rule(code="A139", severity=Severity.SUSPECT, dimension="truth")
def target_out_of_reach(manuscript: Manuscript) -> Iterable[Remark]:
    known = figures(manuscript)
    for row in sentences(manuscript):
        for rest, goal in pairwise(row):
            if _is_pair(manuscript, rest, goal):
                done = _done(manuscript, known[: known.index(rest)], goal)
                if done is not None and (remark := _judged(done, rest, goal)):
                    yield remark


def _is_pair(manuscript: Manuscript, rest: Claim, goal: Claim) -> bool:
    is_rest = is_alike(rest, goal) and REST.search(before(manuscript, rest))
    return bool(is_rest and GOAL.search(before(manuscript, goal)))


def _done(manuscript: Manuscript, earlier: Sequence[Claim], goal: Claim) -> Claim | None:
    """The figure of what is done behind the plan of the same size; None where the text does not name the plan before."""
    for index in range(len(earlier) - 1, 0, -1):
        done, plan = (
            earlier[index],
            next((one for one in reversed(earlier[max(0, index - 2) : index]) if is_alike(one, goal)), None),
        )
        is_plan = plan is not None and (plan.value, plan.unit) == (goal.value, goal.unit)
        words = before(manuscript, done)
        if is_plan and is_alike(done, goal) and ALREADY.search(words) and not MEANT.search(words):
            return done
    return None


def _judged(done: Claim, rest: Claim, goal: Claim) -> Remark | None:
    one, other, wanted = reach(done.quantity), reach(rest.quantity), reach(goal.quantity, strictly=True)
    if one is None or other is None or wanted is None or (one + other).high >= wanted.low:
        return None
    params: dict[str, object] = {
        "done": shown(done),
        "rest": shown(rest),
        "sum": plain((one + other).middle / scale_of(goal.unit)) + goal.unit,
        "goal": shown(goal),
    }
    span = Span(at(rest).start, at(goal).end)
    return Remark(span, "前面写已完成{done}，加上{rest}是{sum}，达不到{goal}", params, related=(at(done),))
