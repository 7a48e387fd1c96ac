"""Where a long title breaks (回行): by sense, balanced, in few lines (GB/T 9704, 7.3.1)."""

from functools import cache
from itertools import pairwise

# Words that a title line may well begin with, with the price of breaking before them. From the titles of
# published rectification bulletins and the kinds of documents of the regulations of 2012 (工作条例).
BEFORE = {
    "关于": 0,
    "集中整改": 2,
    "整改进展": 4,
    "整改落实": 4,
    "整改情况": 4,
    "巡察整改": 4,
    "巡视整改": 4,
    "专项巡察": 6,
    "专项整治": 6,
    "反馈意见": 6,
    "反馈问题": 6,
    "进展情况": 6,
    "落实情况": 6,
    "工作情况": 6,
    "工作方案": 6,
    "实施方案": 6,
    "管理办法": 6,
    "实施意见": 6,
    "巡察反馈": 6,
    "巡视反馈": 6,
    "任务清单": 8,
    "问题清单": 8,
    "责任清单": 8,
    "科技型": 20,
    "中小企业": 20,
    "高新技术": 20,
    "高质量": 20,
    "专精特新": 20,
    "规模以上": 20,
    "先行区": 20,
}
# Signs behind which a break does no harm; the price is small but not nothing.
AFTER = {
    "》": 4,
    "”": 4,
    "、": 4,
    "）": 4,
    "的": 6,
    "和": 8,
    "暨": 4,
    "委": 20,
    "局": 16,
    "府": 16,
    "会": 16,
    "组": 10,
}
NEVER_FIRST = "的了和等型性化级类率、，。：；）》”！？"
NEVER_LAST = "（《“第"
PAIRS = {"《": "》", "“": "”", "（": "）"}
ANYWHERE = 40
ONE_LINE_MORE = 6

Cut = tuple[float, tuple[int, ...]]
IMPOSSIBLE: Cut = (float("inf"), ())


def lines_of_title(title: str, capacity: int) -> list[str]:
    """The title in lines of at most ``capacity`` characters; line breaks that it already has are kept."""
    given = [line.strip() for line in title.splitlines() if line.strip()]
    return [line for part in given for half in _halves(part, capacity) for line in _broken(half, capacity)]


def _halves(title: str, capacity: int) -> list[str]:
    """Who, and about what: an issuer that fills one line by itself stands alone, however uneven that looks."""
    at = title.find("关于", 1)
    fits = 0 < at <= capacity < len(title)
    quoted = (
        any(_is_open(title[:at], opening, closing) for opening, closing in PAIRS.items()) if fits else True
    )
    return [title] if quoted else [title[:at], title[at:]]


def _broken(title: str, capacity: int) -> list[str]:
    """The better of the fewest lines that hold the title and one line more."""
    fewest = -(-len(title) // capacity)
    if fewest == 1:
        return [title]
    tried = [_cheapest(title, fewest, capacity), _cheapest(title, fewest + 1, capacity)]
    cuts = tried[0][1] if tried[0][0] <= tried[1][0] + ONE_LINE_MORE else tried[1][1]
    return [title[start:end] for start, end in pairwise([0, *cuts, len(title)])]


def _cheapest(title: str, count: int, capacity: int) -> Cut:
    """The cheapest cuts into ``count`` lines: price of the cuts plus squared distance from equal lengths."""
    mean = len(title) / count
    prices = _prices(title)

    @cache
    def best(start: int, lines: int) -> Cut:
        if lines == 1:
            rest = len(title) - start
            return ((rest - mean) ** 2, ()) if 0 < rest <= capacity else IMPOSSIBLE
        found: Cut = IMPOSSIBLE
        for cut in range(start + 1, min(start + capacity, len(title) - 1) + 1):
            cost, cuts = best(cut, lines - 1)
            cost += prices[cut] + (cut - start - mean) ** 2
            if cost < found[0]:
                found = (cost, (cut, *cuts))
        return found

    return best(0, count)


def _prices(title: str) -> list[float]:
    """What a cut before each character costs; none is cheaper than the table says."""
    return [float("inf") if cut == 0 else _price(title, cut) for cut in range(len(title))]


def _price(title: str, cut: int) -> float:
    if title[cut] in NEVER_FIRST:
        return 1000
    if title[cut - 1] in NEVER_LAST or title[cut - 1].isascii():
        return 1000
    inside = sum(200 for opening, closing in PAIRS.items() if _is_open(title[:cut], opening, closing))
    price = min((cost for word, cost in BEFORE.items() if title.startswith(word, cut)), default=ANYWHERE)
    broken = any(_breaks(title, cut, word) for word in BEFORE)
    return inside + min(price, AFTER.get(title[cut - 1], ANYWHERE)) + (200 if broken else 0)


def _is_open(text: str, opening: str, closing: str) -> bool:
    return text.rfind(opening) > text.rfind(closing)


def _breaks(title: str, cut: int, word: str) -> bool:
    """The cut falls inside this word."""
    start = title.find(word, max(0, cut - len(word) + 1))
    return 0 <= start < cut < start + len(word)
