"""Words that make a number a comparison (比较用语): 同比增长, 比上年新增, 较年初下降, 由…提高到, 高出全市平均水平."""

import re
from dataclasses import dataclass

_MOVES = {
    "up": """增长 增加 新增 净增 增 提高 提升 上升 上涨 扩大 涨 升 多 高 加快 延长 上调 攀升 上浮 增多 提速 快
        增收 增产 增支 多收 多完成 增速为 增幅为 增幅达 增速达 增幅 高出 高于 快于 领先 超出 多于 前移 跃升""",
    "down": """下降 减少 降低 回落 缩减 压减 压缩 缩短 降 减 下滑 收窄 少 低 放缓 下调 下跌 萎缩 负增长 核减 压降 慢
        减收 减产 减支 短收 少收 少完成 降幅为 降幅达 降幅 减幅 低于 慢于 少于 后移""",
}
WAY = {word: way for way, words in _MOVES.items() for word in words.split()}
_MOVE = "|".join(sorted(WAY, key=len, reverse=True))
# Bases in time: the last year, the same period, the month before, a named year or day.
_TIME = (
    r"(?:上年|去年|前年|上一?年度|往年|年初|上年[末底]|去年[末底]|上月|上季度|上一?季度|上周|上期|基期|同期|期初|疫情前"
    r"|(?:整改|巡察|改革|改造)前|(?:19|20)\d\d ?年[末底初度]?|“?十[二三四]五”?(?:末|初|期末|时期|期间)?|\d{1,2} ?月[末底份]?)"
    r"(?:的?同期|同期水平|底|末|初|全年|水平|年底)?"
)
COMPARED = re.compile(
    rf"(?P<base>(?:按)?(?:可比|同)口径(?:同比)?|同比|环比|(?:较|比|与|同)(?:全[省市县区国])?{_TIME}(?:相比)?,?)"
    rf"(?:数|的)?(?:分别|平均|均|已|又|再|实际|名义|累计|约|大幅|共|小幅|略|明显|显著|净|首次)?"
    rf"(?P<move>{_MOVE})(?:了|约|近|超过?|逾|达|率)? ?$"
)
# 较去年同期的1190名: the number itself is the base.
BASED = re.compile(rf"[,、(]? ?(?:较|比|与|同){_TIME}的? ?")
GROWN = re.compile(
    r"^[,、(]? ?(?P<how>实际|名义|年均|平均)?(?P<move>增长|下降|提高|上升|降低|减少|增加|提升"
    r"|回落|增收|减收|增产|减产|增幅|降幅|增速)(?:了|为|达)? ?$"
)
OVER = re.compile(
    r"(?P<move>高出|高于|低于|快于|慢于|领先|超出|多于|少于)(?P<base>(?!不)[^,。;、()\d]{2,16}?)(?:水平|平均)?(?:约|近)? ?$"
    rf"|(?:比|较)(?P<other>[^,。;、()]{{2,16}}?)(?P<change>{_MOVE})(?:了|约|近)? ?$"
)
REACHED = re.compile(
    r"^(?:以上|以下|左右|多|余|元)?(?P<move>[一-龥]{0,6}?)(?P<to>到|至|为|成)(?:了)?"
    r"(?:(?:19|20)\d\d ?年(?:末|底|初|度)?的?|目前的?|现在的?|现有的?|如今的?|今年的?)?(?:近|约|超过?|逾|的)? ?$"
)
FROM = re.compile(rf"(?P<word>[从由]|[较比](?={_TIME}))(?:[^,。;、]{{0,28}})$")
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
    kind = (
        "pop"
        if "环比" in base or "月" in base or "季" in base or "周" in base
        else "yoy"
        if _yearly(base)
        else "base"
    )
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


_MOVED = re.compile(rf"(?P<move>{_MOVE})(?:了|约|近)? ?$")


def direction_before(folded: str, floor: int, at: int) -> str:
    """Up or down, as the verb right before the number says; empty where there is none."""
    match = _MOVED.search(folded[max(floor, at - 8) : at])
    return direction(match["move"]) if match else ""


def direction(move: str) -> str:
    return WAY.get(move, "")


def _yearly(base: str) -> bool:
    return any(word in base for word in _PERIODS) and "年初" not in base
