"""部分大于整体

## 做什么
“其中”的一项比总数大，“几个中有几个”后面的比前面的大，整改的比发现的多、办结的比受理的多、已兑付的比应兑付的多，
同一句里几个产业（行业、领域）的数比全部的数大，标出。

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
from taizhang.review.figures.sentences import at, before, behind, between, sentences
from taizhang.review.figures.slips import slipped
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

AMONG = re.compile(r"[^,。;:、()\d]{0,16}(?:中|里),?(?:共|仍|还|就|已|只|仅|目前)?有?")
AMONG_SOME = re.compile(
    r"[^,。;:、()\d]{0,16}(?:中|里),?[^。;:()]{2,40}?的?(?:共|仍|还|就|已|只|仅|目前)?(?:有|达|为)"
)
# 其中35岁以下52名: the age is no figure of its own.
UNDER = re.compile(r"[^,。;:、()\d]{0,10},其中,?[^,。;:、()\d]{0,8}\d{2}岁[^,。;:、()\d]{1,10}")
NOUN = re.compile(r"[一-龥]")
# What comes first, and what is then done with it.
STEPS = tuple(
    (
        re.compile(rf"(?:{first})[^,。;:]{{0,14}}$"),
        re.compile(rf"^(?:其中|、)*(?:{then})(?P<noun>[^,。;:]{{0,10}})$"),
    )
    for first, then in (
        (
            "发现|排查出?|查出|查摆|检查出",
            "(?:已|全部|均已)?(?:完成)?(?:整改|销号|治理|消除|处置)(?:到位|完成)?",
        ),
        ("受理|收到|接到|接收|交办|转办|移交", "(?:已|均已|按期)?(?:办结|办理|答复|回复|化解|处置)"),
        ("抽检|检测|检验|监测|抽查|评查|抽样", "(?:其中)?(?:不)?(?:合格|达标|优秀|优良|及格)"),
        (
            "抽查|检查|抽检|走访|巡查",
            "(?:发现|查出|存在)(?:存在)?(?:问题|违规|违法|不合格|不达标|不规范)的?(?=[一-龥]{2})",
        ),
        ("应到|应参加|应参会", "实到|实际到会|参加|到会"),
        ("应[一-龥]{2}", "(?:已|实际?)(?!任务)[一-龥]{2}"),
        ("发放(?:问卷|调查问卷)?|发出", "(?:收回|回收)(?:有效)?"),
        ("收回|回收", "(?:其中)?有效"),
        ("参加考试|参考|报名", "(?:实际)?(?:参考|及格|合格|录取|录用)"),
        ("现有|共有|全[县市区镇村]", "(?:已|其中)?(?:脱贫|入住|投用|投入使用|覆盖)"),
    )
)
# Those left from before are done as well.
EARLIER = re.compile(r"上年|往年|历年|结转|存量|以往|积压|去年|新增|计划|目标|任务|平均|每")
# A bare figure in brackets says the whole again: 壹拾贰万元(12万元).
NAMED = re.compile(r"[一-龥]{2}")
SECTORS = re.compile(r"(?:大|个|类|条)?(?:产业|行业|领域|板块|产业链|集群|门类)")
PART = "部分“{part}”大于总数“{whole}”，请核对"
STEP = "“{part}”多于前面的“{whole}”，请核对"
SECTOR = "几个产业的“{part}”多于全部的“{whole}”，请核对数字和口径"
# 其中土地出让收入由24.06亿元减少到…: what it came from is no part of what there is now.
BASE = re.compile(r"[由从](?:上年|去年|年初|(?:19|20)\d\d ?年)?的?$")


@rule(code="A109", severity=Severity.MUST)
def part_exceeds_whole(manuscript: Manuscript) -> Iterable[Remark]:
    for one in breakdowns(manuscript):
        if not one.is_complete and not one.is_total_last and slipped(one) is None:
            for part in one.parts:
                is_base = BASE.search(before(manuscript, part)) is not None
                if (
                    not is_base
                    and _exceeds(part, one.whole)
                    and NAMED.search(between(manuscript, one.whole, part))
                ):
                    yield _remark(one.whole, part, PART)
    for row in sentences(manuscript):
        for whole, part in _among(manuscript, row):
            yield _remark(whole, part, PART)
        for whole, part in _steps(manuscript, row):
            yield _remark(whole, part, STEP, Severity.SUSPECT)
        for part, whole in _sectors(row):
            yield Remark(
                Span(part.span.start, at(part).end),
                SECTOR,
                {"part": _named(part), "whole": _named(whole)},
                related=(Span(whole.span.start, at(whole).end),),
                severity=Severity.SUSPECT,
            )


def _exceeds(part: Claim, whole: Claim) -> bool:
    if (
        "change" in (part.kind, whole.kind)
        or "倍" in (part.unit, whole.unit)
        or ("%" in part.unit and (part.direction or whole.direction))
    ):
        return False  # a part may well grow faster than the whole
    small, large = reach(part.quantity), reach(whole.quantity)
    return is_alike(part, whole) and small is not None and large is not None and small.low > large.high


def _among(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """25名党员中,有28名; 148个村中,经营性收入20万元以下的有163个: other figures may stand between."""
    for index, whole in enumerate(row):
        part = next((one for one in row[index + 1 : index + 4] if is_alike(one, whole)), None)
        if part is None or part.part_of is not None or not _exceeds(part, whole):
            continue
        words = between(manuscript, whole, part)
        is_next = part is row[index + 1]
        if (
            (is_next and AMONG.fullmatch(words))
            or UNDER.fullmatch(words)
            or (AMONG_SOME.fullmatch(words) and not NOUN.match(behind(manuscript, part, 8)))
        ):
            yield whole, part


def _steps(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """发现96处,整改98处: what is done with things cannot be done with more of them."""
    for index, part in enumerate(row):
        like = [one for one in row[max(0, index - 3) : index] if is_alike(one, part)]
        whole = like[-1] if like else None
        if whole is None or part.is_target or whole.is_target or not _exceeds(part, whole):
            continue
        first, then = before(manuscript, whole), _lead(manuscript, row[index - 1], part)
        done = next((two.search(then) for one, two in STEPS if one.search(first) and two.search(then)), None)
        if done is None or EARLIER.search(first + between(manuscript, whole, part)):
            continue
        # 发现问题96处,整改隐患98处 need not be the same.
        noun = done["noun"].strip("的了数有共为达")[-2:]
        if noun in first + behind(manuscript, whole, 8):
            yield whole, part


def _lead(manuscript: Manuscript, last: Claim, part: Claim) -> str:
    """The words of the clause between the figure before and this one."""
    return before(manuscript, part)[-max(1, at(part).start - at(last).end) :]


def _remark(whole: Claim, part: Claim, template: str, severity: Severity | None = None) -> Remark:
    span = Span(min(at(whole).start, at(part).start), max(at(whole).end, at(part).end))
    return Remark(span, template, {"part": _named(part), "whole": _named(whole)}, severity=severity)


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
