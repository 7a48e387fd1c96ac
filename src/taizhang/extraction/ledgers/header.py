"""Where the headings of a ledger stand (表头): one to four rows, with or without merges, repeated or not."""

from dataclasses import dataclass

from taizhang.extraction.ledgers.columns import GENERIC, GROUPS, Field
from taizhang.extraction.ledgers.grid import Grid, flat
from taizhang.extraction.ledgers.headings import LONGEST, Match, match, match_levels, plain

DEEPEST = 4
SHORT = 14
CORE: frozenset[Field] = frozenset({"finding", "measure", "category"})
# What a table must have beside the core to be a ledger at all.
OWED: frozenset[Field] = frozenset(
    {"number", "measure", "leader", "lead_unit", "person", "due", "progress", "status", "goal"}
)
ANSWERABLE: frozenset[Field] = frozenset({"leader", "lead_unit", "person"})
FOLLOWED: frozenset[Field] = frozenset({"leader", "due", "status", "progress"})


@dataclass(frozen=True, slots=True)
class Header:
    """Rows ``first`` to ``last`` (both in), and what is said above each column, outermost first.

    ``is_given``: a person has said what the columns are; nothing is judged any more.
    """

    first: int
    last: int
    matches: dict[int, Match]
    labels: dict[int, str]
    is_given: bool = False

    @property
    def fields(self) -> set[Field]:
        return {field for found in self.matches.values() for field in found.fields}


def find_header(grid: Grid, start: int = 0) -> Header | None:
    """The first heading block at or below this row that makes the table a ledger."""
    for row in range(start, grid.table.rows):
        if looks_like_heading(grid, row):
            header = header_around(grid, row, start)
            if is_ledger(header):
                return header
    return None


def is_ledger(header: Header) -> bool:
    fields = header.fields
    owed = fields & OWED
    if "finding" in fields:
        return len(fields - {"other", "finding"}) >= 1 and bool(owed)
    if fields & CORE:
        return len(owed) >= 3
    # A responsibility list: by number, who owes what by when; a list of telephone numbers is none.
    return "number" in fields and bool(fields & ANSWERABLE) and bool(fields & FOLLOWED)


def heading_words(grid: Grid, row: int) -> list[str]:
    return [flat(grid.read(cell)) for cell in grid.starting.get(row, [])]


def looks_like_heading(grid: Grid, row: int) -> bool:
    """At least two short cells that name columns, and they are half of the row."""
    words = heading_words(grid, row)
    if len(words) < 2 or any("：" in word[:-1] and len(word) > SHORT for word in words):
        return False
    misses = 0
    for word in words:
        misses += not names_column(word)
        if 2 * misses > len(words):
            return False
    return len(words) - misses >= 2


def names_column(word: str) -> bool:
    bare = plain(word)
    if len(bare) > LONGEST or word.endswith(("。", "；")):
        return False
    if bare in GENERIC or bare in GROUPS:
        return True
    found = match(word)
    return found is not None and (found.quality == 3 or len(bare) <= SHORT)


def continues_heading(grid: Grid, row: int) -> bool:
    """A lower heading row: every cell is short and names a column or depends on the one above."""
    words = heading_words(grid, row)
    if len(words) < 2:
        return False
    return all(len(plain(word)) <= SHORT for word in words) and all(
        plain(word) in GENERIC or ((found := match(word)) is not None and found.quality >= 2)
        for word in words
    )


def header_around(grid: Grid, row: int, start: int) -> Header:
    first = row
    while first > start and row - first < 2 and is_group_row(grid, first - 1, row):
        first -= 1
    last = row
    while last + 1 < grid.table.rows and last - first + 1 < DEEPEST and below_belongs(grid, first, last):
        last += 1
    matches, labels = {}, {}
    for column in range(grid.table.columns):
        levels = levels_above(grid, column, first, last)
        labels[column] = "".join(dict.fromkeys(levels))
        if found := match_levels(levels):
            matches[column] = found
    return Header(first, last, matches, labels)


def below_belongs(grid: Grid, first: int, last: int) -> bool:
    reaches = any(
        cell.row + cell.rows - 1 > last and cell.columns < grid.table.columns
        for row in range(first, last + 1)
        for cell in grid.starting.get(row, [])
        if cell.rows <= DEEPEST
    )
    return reaches or continues_heading(grid, last + 1)


def is_group_row(grid: Grid, row: int, below: int) -> bool:
    words = heading_words(grid, row)
    if len(words) < 2 or any(len(plain(word)) > SHORT or "：" in word for word in words):
        return False
    return any(plain(word) in GROUPS or match(word) for word in words)


def levels_above(grid: Grid, column: int, first: int, last: int) -> list[str]:
    """The headings over a column; without merges a group heading reaches to the right over blanks."""
    levels: list[str] = []
    for row in range(first, last + 1):
        text = flat(grid.text(row, column))
        if not text and row < last and not grid.knows_merges and grid.text(row + 1, column):
            text = group_to_the_left(grid, row, column)
        if text and (not levels or levels[-1] != text):
            levels.append(text)
    return levels


def group_to_the_left(grid: Grid, row: int, column: int) -> str:
    for left in range(column - 1, -1, -1):
        text = flat(grid.text(row, left))
        if text:
            return text if grid.text(row + 1, left) else ""
    return ""
