"""Words that make a number a comparison (比较用语): 同比增长, 比上年新增, 较年初下降, 由…提高到, 高出全市平均水平."""

import re
from dataclasses import dataclass

UP = "增长 增加 新增 净增 增 提高 提升 上升 上涨 扩大 涨 升 多 高 加快 延长 上调 攀升 上浮 增多 增速为 增幅为 增幅达 增速达 增幅 提速 快".split()
DOWN = "下降 减少 降低 回落 缩减 压减 压缩 缩短 降 减 下滑 收窄 少 低 放缓 下调 下跌 萎缩 负增长 降幅为 降幅达 降幅 减幅 核减 压降 慢".split()
_MOVE = "|".join(sorted(UP + DOWN, key=len, reverse=True))
# Bases in time: the last year, the same period, the month before, a named year or day.
_TIME = (
    r"(?:上年|去年|前年|上一?年度|上年度|往年|年初|上年末|上年底|去年底|去年末|上月|上季度|上一?季度|上周|上期|基期|同期|整改前|巡察前|改革前|改造前"
    r"|(?:19|20)\d\d ?年(?:末|底|初|度)?|“?十[二三四]五”?(?:末|初|期末|时期|期间)?|\d{1,2} ?月(?:末|底|份)?|疫情前|期初)(?:的?同期|同期水平|底|末|初|全年|水平|年底)?"
)
COMPARED = re.compile(
    rf"(?P<base>(?:按)?(?:可比|同)口径(?:同比)?|同比|环比|(?:较|比|与|同)(?:全[省市县区国])?{_TIME}(?:相比)?,?)"
    rf"(?:数|的)?(?:分别|平均|均|已|又|再|实际|名义|累计|约|大幅|共|小幅|略|明显|显著|净|首次)?"
    rf"(?P<move>{_MOVE})(?:了|约|近|超过?|逾|达|率)? ?$"
)
GROWN = re.compile(rf"^[,、(]? ?(?:实际|名义|年均|平均)?(?P<move>增长|下降|提高|上升|降低|减少|增加|提升|回落|增幅|降幅|增速)(?:了|为|达)? ?$")
OVER = re.compile(
    r"(?P<move>高出|高于|低于|快于|慢于|领先|超出|多于|少于)(?P<base>(?!不)[^,。;、()\d]{2,16}?)(?:水平|平均)?(?:约|近)? ?$"
    rf"|(?:比|较)(?P<other>[^,。;、()]{{2,16}}?)(?P<change>{_MOVE})(?:了|约|近)? ?$"
)
REACHED = re.compile(
    r"^(?:以上|以下|左右|多|余|元)?(?P<move>[一-龥]{0,6}?)(?P<to>到|至|为|成)(?:了)?"
    r"(?:(?:19|20)\d\d ?年(?:末|底|初|度)?的?|目前的?|现在的?|现有的?|如今的?|今年的?)?(?:近|约|超过?|逾|的)? ?$"
)
FROM = re.compile(r"(?P<word>[从由])(?:[^,。;、]{0,28})$")
_PERIODS = ("同比", "可比口径", "同口径", "年", "同期")


@dataclass(frozen=True, slots=True)
class Comparison:
    text: str
    type: str
    direction: str
    start: int
    base: str


def comparison_before(folded: str, floor: int, at: int) -> Comparison | None:
    """The comparison whose number begins at ``at``, looked for no further back than ``floor``."""
    start = max(floor, at - 40)
    match = COMPARED.search(folded[start:at])
    if match is None:
        return None
    base = match["base"].rstrip(",")
    kind = "pop" if "环比" in base or "月" in base or "季" in base or "周" in base else "yoy" if _yearly(base) else "base"
    return Comparison(base + match["move"], kind, direction(match["move"]), start + match.start(), base)


def change_before(folded: str, floor: int, at: int) -> Comparison | None:
    """高出全市平均水平, 比法定时限缩短: compared with another body, not with an earlier time."""
    start = max(floor, at - 40)
    match = OVER.search(folded[start:at])
    if match is None:
        return None
    move = match["move"] or match["change"]
    base = match["base"] or match["other"]
    return Comparison(match[0].strip(), "base", direction(move), start + match.start(), base)


def direction(move: str) -> str:
    if move.startswith(("高", "快", "领先", "超", "多")):
        return "up"
    if move.startswith(("低于", "慢于", "少于")):
        return "down"
    return "up" if move in UP else "down" if move in DOWN else ""


def _yearly(base: str) -> bool:
    return any(word in base for word in _PERIODS) and "年初" not in base
