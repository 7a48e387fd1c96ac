"""Running heads and page numbers (页眉页脚): what stands at the same height on page after page."""

import re

from taizhang.documents.formats.print.rows import Row

FIGURES = re.compile(r"\d+|[一二三四五六七八九十]+")
NUMBER = re.compile(
    r"[-—–－·.\s]{0,4}(?:第\s?)?\d{1,4}(?:\s?页)?(?:\s?(?:[/／]|[，,、]?\s?共)\s?\d{1,4}(?:\s?页)?)?[-—–－·.\s]{0,4}$"
)
# What browsers print around a page: the time above it, the address below it.
BROWSER = re.compile(
    r"(?:https?|file)://[!-~]{1,300}(?:\s\d{1,4}/\d{1,4})?$"
    r"|\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?[,，]?\s(?:上午|下午)?\s?\d{1,2}:\d{2}"
)
MARGIN = 0.13  # share of the page's height at top and bottom in which running heads stand
SAME_HEIGHT = 6.0  # points


def running_parts(rows: list[Row], heights: dict[int, float]) -> dict[int, str]:
    """header or footer, by the index of the row."""
    zones = {index: zone for index, row in enumerate(rows) if (zone := zone_of(row, heights[row.page]))}
    pages = {words: set[int]() for words in {key(rows[index], zones[index]) for index in zones}}
    for index, zone in zones.items():
        pages[key(rows[index], zone)].add(rows[index].page)
    return {
        index: zone
        for index, zone in zones.items()
        if is_unmistakable(rows[index]) or len(pages[key(rows[index], zone)]) > 1
    }


def zone_of(row: Row, height: float) -> str:
    if row.bottom > height * (1 - MARGIN):
        return "header"
    return "footer" if row.top < height * MARGIN else ""


def key(row: Row, zone: str) -> tuple[str, str, int]:
    return zone, FIGURES.sub("#", row.text.replace(" ", "")), round(row.middle / SAME_HEIGHT)


def is_unmistakable(row: Row) -> bool:
    return bool(NUMBER.match(row.text) or BROWSER.match(row.text))
