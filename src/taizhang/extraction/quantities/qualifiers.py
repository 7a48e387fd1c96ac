"""Words around a number that say how exact it is (概数与限定): 近, 约, 余, 以上, 不足, 高达 …

Sorted by what they do to the value; the list follows 《现代汉语词典》 and GB/T 15835 (概数).
"""

from taizhang.documents.span import Span
from taizhang.extraction.quantities.quantity import Qualifier

_BEFORE = {
    "about": "近 将近 接近 约 约为 约有 大约 大概 约合 差不多",
    "above": "超 超过 逾 突破 超出 大于 多于 高于 过 已逾 已超",
    "below": "不足 不到 未达 未满 未超过 低于 少于 小于 不满 未到",
    "at least": "至少 最少 不少于 不低于 不小于 不短于 不得低于 不得少于",
    "at most": "最多 至多 不超过 不高于 不大于 不多于 不得超过 不得高于",
    "only": "仅 仅有 仅为 仅占 仅达 只 只有 只占",
    "strong": "高达 多达 长达 足足",
}
_AFTER = {
    "about": "左右 上下 许 不等",
    "above": "有余 余 多",
    "at least": "以上 及以上 (含)以上 之多",
    "at most": "以下 及以下 (含)以下 以内 之内 (含)以内",
}
BEFORE = {word: sense for sense, words in _BEFORE.items() for word in words.split()}
AFTER = {word: sense for sense, words in _AFTER.items() for word in words.split()}
INSIDE = {"余": "above", "多": "above", "来": "about", "几": "above"}
# Words that end like a qualifier and are none: 节约, 最近, 附近, 通过, 满足, 一只.
_NOT_BEHIND = {
    "约": "节合预条公签违制特履契大缔集解简邀相",
    "近": "最附临就邻靠将接亲贴远年",
    "超": "反赶高",
    "过": "通经超不越透度难查调整改开过走渡胜",
    "只": "一两几十百千万",
    "仅": "不",
}
_MANY = ("多", "余")
# 多 and 余 behind a unit are meant only before a pause; elsewhere another word begins there (3家多次违规).
_PAUSE = ",。;、:!?()\n的 "


def before(folded: str, at: int) -> tuple[Qualifier, ...]:
    """The qualifiers that end where a number begins, in reading order, at most two."""
    found: list[Qualifier] = []
    while len(found) < 2:
        end = at - (folded[at - 1 : at] == " " and at > 0)
        word = next(
            (folded[end - n : end] for n in range(min(4, end), 0, -1) if folded[end - n : end] in BEFORE), ""
        )
        if not word or folded[end - len(word) - 1 : end - len(word)] in tuple(_NOT_BEHIND.get(word, "")):
            break
        at = end - len(word)
        found.insert(0, Qualifier(word, Span(at, end), BEFORE[word]))
    return tuple(found)


def inside(folded: str, start: int, end: int) -> tuple[Qualifier, ...]:
    """余, 多, 来, 几 between digits and unit."""
    return tuple(
        Qualifier(folded[at], Span(at, at + 1), INSIDE[folded[at]])
        for at in range(start, end)
        if folded[at] in INSIDE
    )


def after(folded: str, at: int, kind: str) -> tuple[Qualifier, ...]:
    """What stands behind the unit: 以上, 左右; 内 only behind a time."""
    for length in range(5, 0, -1):
        word = folded[at : at + length]
        if word in AFTER and len(word) == length:
            follows = folded[at + length : at + length + 1]
            if word in _MANY and follows and follows not in _PAUSE and kind != "time":
                return ()
            return (Qualifier(word, Span(at, at + length), AFTER[word]),)
    if kind == "time" and folded[at : at + 1] == "内":
        return (Qualifier("内", Span(at, at + 1), "at most"),)
    return ()
