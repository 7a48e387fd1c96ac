"""占比、比率与两数不符

## 做什么
部分和整体都写明时，重算占比、完成率、合格率，与所写的百分数比对。句中任何两个同类的数能得出所写的百分数，就不报。
几项并列各写占比（甲28914个，占89.0%；乙1127个，占3.5%）时，由每一对推出总数，相互比对，也与前面写明的总数比对，不拿相邻两项相除。

## 为什么
“32个项目中11个未开工，占43.4%”，读者一除就知道是34.4%。

## 反例
```
32个规划项目中有11个未开工，占43.4%。
```

## 正例
```
随机抽查25条农村公路，9条存在坑槽，占36%。
反馈的13个问题中，已完成整改10个，整改完成率76.9%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；修约见 GB/T 8170—2008 3.2（进舍规则）。
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval, decimals, rounded
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import is_alike, is_rough, reach, shown
from taizhang.review.figures.rows import Pair, rows
from taizhang.review.figures.sentences import at, before, behind, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

SHARES = re.compile(r"占|比重|占比")
RATE = re.compile(r"(?P<of>[一-龥]{2})率")
# 压减率 is what was taken away.
LEFT = re.compile(r"(?:压减|精简|压缩|下降|减少|降低|缩减)(?:率|幅度|比例)")
# 税收占比: whose share it is; what only leads over to the figure names nobody.
SUBJECT = re.compile(
    r"^(?:其中|约|仅|只|合计|共|分别|总共|累计|已|,|、|;)*(?P<name>[^,。;:]{0,30}?)(?:的)?(?:占|比重|比例)"
)
# 占助餐点总数的: of what it is a share.
OF = re.compile(
    r"占(?:全[部市县区省国镇乡州局校]|总|所有)?(?P<name>[一-龥]{2,12}?)(?:总数|总量|总额|总人数|总面积|总户数)?的?(?:比重|比例)?$"
)
# 5次达到Ⅲ类,达标率…: other words for what the rate is named after.
TOLD = {
    name: re.compile(words)
    for name, words in {
        "参会": r"实到|到会|出席|参加",
        "到课": r"实到|到场|参加",
        "参与": r"参加|参评|实到",
        "达标": r"达到|达Ⅲ|符合|优于|合格|满足",
        "优良": r"达到|优|良|Ⅲ类",
        "合格": r"达到|符合|达标|通过",
        "完成": r"完工|竣工|建成|落实|做完|销号|办结|兑现",
        "完工": r"完成|竣工|建成",
        "整改": r"销号|纠正|改正|治理|处置",
        "办结": r"办完|解决|化解|答复|完成",
        "化解": r"调解|解决|办结|处置",
        "调解": r"化解|解决",
        "销号": r"整改|完成|办结",
        "处置": r"处理|整改|消除|治理",
        "治理": r"整治|消除|完成|整改",
        "清理": r"核销|清偿|收回|清退|注销|整改",
        "覆盖": r"建有|设有|设立|建成|配备|实现|开通|建立",
        "开工": r"动工|开建|在建|启动",
        "投产": r"投用|运行|生产",
        "就业": r"上岗|录用|签约",
        "参训": r"参加|到场",
        "到会": r"参加|出席|参会",
        "出勤": r"到岗|参加",
        "回收": r"收回|收到",
        "中标": r"中选",
        "入学": r"就读|在校|报到",
        "反馈": r"回复|答复",
    }.items()
}
# 居民医保政策范围内住院报销比例达: a rate of its own, whatever stands before it.
OWN_LEAST, LEAD = 6, re.compile(r"(?:的)?(?:比例|比率|比重)?(?:达到?|为|是|约|已|仅|分别)*$")
LED = re.compile(r",(?:其中|即)?[^,。;:()\d]{0,8}")
HUNDRED = Interval.at(100)
IN_ROW = "其他各项占比得出的总数约为{whole}，{part}应占{right}%，文中写{written}%"

NEAR = 30  # figures of the sentence before a rate; a whole stands no farther off


@rule(code="A107", severity=Severity.MUST)
def ratio_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    in_rows = {id(pair.share) for row in rows(manuscript) for pair in row.pairs}
    for row in rows(manuscript):
        for pair, whole, is_written in row.odd():
            yield _odd(pair, whole, Severity.MUST if is_written else Severity.SUSPECT)
    earlier: Sequence[Claim] = ()
    for sentence in sentences(manuscript):
        for index, rate in enumerate(sentence):
            found = None if id(rate) in in_rows else _pair(manuscript, sentence, index)
            stated = reach(rate.quantity) if found and rate.unit == "%" else None
            if found is None or stated is None or not isinstance(rate.value, Decimal):
                continue
            is_share = SHARES.search(before(manuscript, rate)) is not None
            led = sentence[max(0, index - NEAR) : index]
            near = [*earlier[-NEAR:], *led, *(one for one in found if one not in led)]
            severity = _judged(found, stated, near, is_share)
            if severity is not None:
                yield _remark(manuscript, rate, rate.value, found, severity)
        earlier = sentence


def _pair(manuscript: Manuscript, row: Sequence[Claim], index: int) -> tuple[Claim, Claim] | None:
    """(part, whole) of a rate: as extraction found them, or 占年度计划10亿元的80% with the part before it."""
    rate = row[index]
    if rate.ratio is not None:
        part, whole = (manuscript.claims[place] for place in rate.ratio)
        if SHARES.search(before(manuscript, rate)):
            return _shared(manuscript, row[max(0, index - NEAR) : index], rate, whole)
        led = row[max(0, index - NEAR) : index]
        return (part, whole) if _belongs(manuscript, led, rate, part) else None
    if ahead := _ahead(manuscript, row, index):
        return ahead
    last = row[max(0, index - 1)]
    if (
        rate.kind not in ("share", "rate")
        or between(manuscript, last, rate) != "的"
        or "占" not in before(manuscript, last)
    ):
        return None
    led = row[max(0, index - NEAR) : max(0, index - 1)]
    first = next((one for one in reversed(led) if is_alike(one, last)), None)
    return (first, last) if first else None


def _ahead(manuscript: Manuscript, row: Sequence[Claim], index: int) -> tuple[Claim, Claim] | None:
    """整改完成率达92%,25项任务完成24项: the rate told first, then what it is made of, and nothing else."""
    rate, rest = row[index], row[index + 1 : index + 3]
    named = RATE.search(before(manuscript, rate))
    if rate.kind != "rate" or rate.comparators or named is None or len(rest) < 2 or not is_alike(*rest):
        return None
    whole, part = rest
    words = between(manuscript, whole, part)
    is_led = LED.fullmatch(between(manuscript, rate, whole)) and not re.search(r"[,。;:()]", words)
    is_last = index + 3 >= len(row) or not is_alike(row[index + 3], part)
    small, large = reach(part.quantity), reach(whole.quantity)
    if not is_led or not is_last or small is None or large is None or small.low > large.high:
        return None
    told = TOLD.get(named["of"])
    return (part, whole) if named["of"] in words or (told and told.search(words)) else None


def _shared(
    manuscript: Manuscript, row: Sequence[Claim], rate: Claim, whole: Claim
) -> tuple[Claim, Claim] | None:
    """占 goes with the like figure right before it; 税收占比 with the one of that name."""
    like = [one for one in row if is_alike(one, whole)]
    if between(manuscript, row[-1], rate) == "的":
        return (like[-2], row[-1]) if len(like) > 1 and like[-1] is row[-1] else None
    words = before(manuscript, rate)
    subject, of = SUBJECT.search(words), OF.search(words)
    if subject and len(subject["name"]) > 1:
        named = [one for one in like if one is not whole and _have_in_common(subject["name"], one.metric)]
        # 税收 opens 税收收入, and stands inside 非税收入.
        part = min(named, key=lambda one: one.metric.partition(subject["name"][:2])[0], default=None)
    else:
        part = like[-1] if like and _is_last(row, like[-1]) else None
    if part is None or part is whole:
        return None
    if of and not any(_have_in_common(of["name"], one) for one in _names(manuscript, whole)):
        return None
    return part, whole


def _names(manuscript: Manuscript, claim: Claim) -> tuple[str, str, str]:
    return claim.metric, before(manuscript, claim), behind(manuscript, claim, 16)


def _is_last(row: Sequence[Claim], part: Claim) -> bool:
    """Nothing but one figure of another sort, as 涉及资金5万元, stands between it and the share."""
    return part is row[-1] or (len(row) > 1 and part is row[-2])


def _have_in_common(name: str, other: str) -> bool:
    return any(name[place : place + 2] in other for place in range(len(name) - 1))


def _belongs(manuscript: Manuscript, row: Sequence[Claim], rate: Claim, part: Claim) -> bool:
    """办结率 goes with what was 办结."""
    named = RATE.search(before(manuscript, rate))
    if named is None:
        subject = LEAD.sub("", before(manuscript, rate))
        is_own = len(subject) > OWN_LEAST and not _have_in_common(
            subject, before(manuscript, part) + behind(manuscript, part, 16)
        )
        return _is_last(row, part) and not is_own
    words = before(manuscript, part) + behind(manuscript, part, 12)
    return named["of"] in words or bool((told := TOLD.get(named["of"])) and told.search(words))


def _judged(
    pair: tuple[Claim, Claim], stated: Interval, known: Sequence[Claim], is_share: bool
) -> Severity | None:
    part, whole = pair
    if any(one.quantity is None or is_rough(one.quantity) for one in pair):
        return None
    if any(found.meets(stated) for found in _ratios(known, strictly=False)):
        exact = _ratio(part, whole, strictly=True)
        is_off = exact is not None and not any(
            one.meets(stated) for one in _ratios([*known, part, whole], strictly=True)
        )
        return Severity.SUSPECT if is_off else None
    exact = _ratio(part, whole, strictly=False)
    if exact is not None and exact.is_far_from(stated):
        return None
    return Severity.MUST if is_share else Severity.SUSPECT


def _ratios(known: Sequence[Claim], *, strictly: bool) -> Iterator[Interval]:
    """Every percentage that two like figures make, and what is left of it to a hundred."""
    for one, other in permutations(known[-8:], 2):
        found = _ratio(one, other, strictly=strictly) if is_alike(one, other) else None
        if found is not None:
            yield found
            yield HUNDRED - found


def _ratio(part: Claim, whole: Claim, *, strictly: bool) -> Interval | None:
    small, large = reach(part.quantity, strictly=strictly), reach(whole.quantity, strictly=strictly)
    found = small.over(large) if small is not None and large is not None else None
    return found.times(100) if found is not None else None


def _odd(pair: Pair, whole: Interval, severity: Severity) -> Remark:
    part, written = reach(pair.count.quantity), pair.share.value
    right = part.over(whole) if part is not None else None
    assert right is not None
    assert isinstance(written, Decimal)
    params = {
        "whole": plain(whole.middle / scale_of(pair.count.unit)) + pair.count.unit,
        "part": shown(pair.count),
        "right": rounded(right.times(100).middle, max(1, decimals(written))),
        "written": written,
    }
    return Remark(Span(at(pair.count).start, at(pair.share).end), IN_ROW, dict(params), severity=severity)


def _remark(
    manuscript: Manuscript, rate: Claim, written: Decimal, pair: tuple[Claim, Claim], severity: Severity
) -> Remark:
    part, whole = pair
    exact = _ratio(part, whole, strictly=True) or Interval.at(0)
    is_left = LEFT.search(before(manuscript, rate)) is not None
    right = rounded((HUNDRED - exact if is_left else exact).middle, max(1, decimals(written)))
    return Remark(
        Span(min(at(part).start, at(whole).start, at(rate).start), max(at(rate).end, at(part).end)),
        "减去{part}后占{whole}的{right}%，文中写{written}%"
        if is_left
        else "{part}÷{whole}={right}%，文中写{written}%",
        {"part": shown(part), "whole": shown(whole), "right": right, "written": written},
        severity=severity,
    )
