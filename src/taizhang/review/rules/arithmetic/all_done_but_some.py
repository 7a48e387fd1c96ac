"""说全部完成，又有未完成

## 做什么
一句里说问题、任务“全部完成（整改到位、办结）”，又写正在整改、尚未完成几个；或全文说反馈问题全部完成，逐条却写着正在整改；
或前面说10件实事全部办结，后面又说1件实事尚未完工，标出。

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
from taizhang.extraction import Claim, ProposedFinding
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at, before, behind, figures, figures_between, sentences
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
OTHER_TIME = re.compile(r"上年|去年|往年|此前|反馈时|当时|巡察时|整改前|新增|新发现")
FAR = 6000
UNDONE = ("ongoing", "undone")
OPEN = re.compile(r"^(?:正在|尚在|仍在|未完成|尚未|推进中|整改中)")


# 10件民生实事全部办结 … 1件民生实事尚未完工: the same thing by its name.
NAMED = re.compile(r"(?P<noun>[一-龥“”]{2,12}?)(?:现|目前|今年)?(?:已|均|都|已经|均已)?$")
DONE = re.compile(
    r"(?:已|均|均已|已经|都已)?(?:全部|全面)(?:已|均|都|按期|如期)?(?:完成|整改|办结|销号|建成|完工|竣工|开工|兑现|落实|投用)(?:整改|到位|完毕|销号)?"
)
LEFT = re.compile(
    r"(?P<noun>[一-龥“”]{0,12}?)(?:尚未|仍未|还未|未能|没有|未(?=完|开|建|办|整|竣|落|兑)|仍在|尚在|还在|正在)(?!列入|计入)"
)


@rule(code="A120", severity=Severity.MUST, dimension="truth")
def all_done_but_some(manuscript: Manuscript) -> Iterable[Remark]:
    yield from _by_name(manuscript)
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


def _by_name(manuscript: Manuscript) -> Iterable[Remark]:
    """Of counted things that are all done, and some of which are told later not to be."""
    claims = figures(manuscript)
    for whole in claims:
        end = at(whole).end
        found = DONE.search(manuscript.folded, end, end + 30) if exact_count(whole) else None
        noun = NAMED.fullmatch(manuscript.folded, end, found.start()) if found else None
        if not found or not noun or MEANT.search(before(manuscript, whole)):
            continue
        later = figures_between(manuscript, found.end(), found.end() + FAR)
        left = next((one for one in later if _is_left(manuscript, one, whole, noun["noun"])), None)
        if left is not None:
            yield Remark(
                Span(at(whole).start, found.end()),
                "前说“{all}”，后说还有{some}没有完成",
                {"all": manuscript[Span(*found.span())], "some": shown(left)},
                related=(at(left),),
                severity=Severity.SUSPECT,
            )


def _is_left(manuscript: Manuscript, one: Claim, whole: Claim, noun: str) -> bool:
    count, most = exact_count(one), exact_count(whole)
    found = LEFT.match(behind(manuscript, one, 24)) if count and most and one.unit == whole.unit else None
    if not found or not count or not most or count > most:
        return False
    lead = before(manuscript, one)
    is_named = found["noun"].endswith(noun) if found["noun"] else noun[:4] in lead
    return is_named and not OTHER_TIME.search(lead)


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
