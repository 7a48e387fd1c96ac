"""说全部完成，又有未完成

## 做什么
一句里说问题、任务“全部完成（整改到位、办结）”，又写正在整改、尚未完成几个；或全文说反馈问题全部完成，逐条却写着正在整改，标出。

## 为什么
全部完成与正在整改不能同时成立。

## 反例
```
反馈的13个问题已全部整改到位，正在整改3个。
```

## 正例
```
反馈的13个问题中已完成10个，正在整改3个，确保年底前全部整改到位。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（表述准确）。
"""

import re
from collections.abc import Iterable
from itertools import chain

from taizhang.documents.span import Span
from taizhang.extraction import ProposedFinding
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.sentences import at, sentences
from taizhang.review.figures.standings import class_of
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.sentences import clause, sentence

ALL = re.compile(
    r"(?:已|均|均已|已经)?(?:全部|全面|悉数)(?:已|均|都|按期|如期|按时)?(?:完成|整改|办结|销号)(?:整改|到位|完成|完毕|销号)?"
)
ALL_OF = re.compile(
    r"(?:全部|所有)(?:反馈|整改|交办)?(?:问题|任务|事项)(?:均|都)?已(?:经)?(?:完成|整改|办结|销号)(?:整改|到位|完成|完毕|销号)?"
)
ALL_RATE = re.compile(r"(?:完成|整改|办结|销号)率(?:已)?(?:达到?|为|是)?100%")
SUBJECT = re.compile(r"问题|任务|事项|整改")
OVERALL = re.compile(r"(?:反馈|巡察|巡视)[^,。;]{0,24}问题|整改任务|\d{1,3}[个项]问题|所有问题")
MEANT = re.compile(r"确保|力争|争取|推动|实现|要|将|前|尽快|努力|必须|未|不|没有|是否|除|直[到至]|待")
UNDONE = ("ongoing", "undone")
OPEN = re.compile(r"^(?:正在|尚在|仍在|未完成|尚未|推进中|整改中)")


@rule(code="A120", severity=Severity.MUST, dimension="truth")
def all_done_but_some(manuscript: Manuscript) -> Iterable[Remark]:
    said = [span for span in _said(manuscript) if manuscript.is_content(span)]
    if not said:
        return
    for row in sentences(manuscript):
        for claim in row:
            if class_of(manuscript, claim) in UNDONE and claim.value != 0 and claim.quantity:
                first = max((one for one in said if one.end <= at(claim).start), default=None)
                if (
                    first
                    and "。" not in manuscript.folded[first.start : at(claim).start]
                    and _is_near(manuscript, first, claim.span)
                ):
                    yield Remark(
                        Span(first.start, at(claim).end),
                        "前说“{all}”，后说还有{some}没有完成",
                        {"all": manuscript[first], "some": claim.quantity.text},
                    )
    yield from _of_document(manuscript, said)


def _said(manuscript: Manuscript) -> Iterable[Span]:
    for found in chain.from_iterable(manuscript.searched.matches(one) for one in (ALL, ALL_OF, ALL_RATE)):
        span = Span(*found.span())
        around = sentence(manuscript, span.start)
        if not MEANT.search(
            manuscript.folded[clause(manuscript, span.start).start : span.start]
        ) and SUBJECT.search(manuscript.folded[max(around.start, span.start - 24) : span.end]):
            yield span


def _is_near(manuscript: Manuscript, first: Span, second: Span) -> bool:
    return "\n" not in manuscript.folded[first.start : second.end] and second.start - first.end <= 60


def _of_document(manuscript: Manuscript, said: Iterable[Span]) -> Iterable[Remark]:
    left = [one for one in manuscript.proposal.findings if _is_open(one)]
    if not left:
        return
    for span in said:
        around = sentence(manuscript, span.start)
        bodies = (one.body for one in manuscript.proposal.findings)
        is_overall = OVERALL.search(manuscript.folded[around.start : span.start])
        if is_overall and not any(span.within(body) for body in bodies):
            yield Remark(
                span,
                "这里说“{all}”，“{title}”等{count}个问题却写着“{status}”",
                {
                    "all": manuscript[span],
                    "title": left[0].title[:20],
                    "count": len(left),
                    "status": left[0].status,
                },
                related=tuple(one.status_span for one in left if one.status_span),
                severity=Severity.SUSPECT,
            )


def _is_open(finding: ProposedFinding) -> bool:
    return finding.status_source == "item" and bool(finding.status and OPEN.match(finding.status))
