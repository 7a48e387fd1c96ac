"""Headings in nobody's words (生僻表头): the row that looks like one where no heading is known, for a person to explain."""

from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.header import Header, header_around, heading_words
from taizhang.extraction.ledgers.headings import LONGEST, plain
from taizhang.extraction.ledgers.mapping import adopted
from taizhang.extraction.mapped import Given

DEEPEST_GUESS = 12
FEWEST_COLUMNS, FEWEST_ROWS = 3, 2


def told_header(grid: Grid, given: Given) -> Header | None:
    """Headings that we do not know ourselves and somebody has explained."""
    header = guessed_header(grid) if given else None
    told = adopted(header, given) if header else None
    return told if told and told.is_given else None


def guessed_header(grid: Grid) -> Header | None:
    """The first row near the top that is as wide as the table and holds short words, no numbers."""
    filled = [len(cells) for row, cells in grid.starting.items() if row <= DEEPEST_GUESS]
    widest = max(filled, default=0)
    if widest < FEWEST_COLUMNS or len(grid.starting) < FEWEST_ROWS:
        return None
    rows = range(min(grid.table.rows - 1, DEEPEST_GUESS))
    row = next((row for row in rows if is_like_heading(heading_words(grid, row), widest)), None)
    return None if row is None else header_around(grid, row, 0)


def is_like_heading(words: list[str], widest: int) -> bool:
    short = [word for word in words if len(plain(word)) <= LONGEST and not word.replace(".", "").isdecimal()]
    return len(words) >= FEWEST_COLUMNS and 2 * len(words) > widest and len(short) == len(words)
