"""Which column holds what (列归位): one column per field, contested and vague headings settled by content."""

from dataclasses import dataclass

from taizhang.extraction.ledgers.columns import EITHER, Field
from taizhang.extraction.ledgers.contents import is_date, is_status, of_names, of_offices, share
from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.header import Header

SEVERAL: frozenset[Field] = frozenset({"category", "progress", "other", "remarks", "evidence"})
# Where the loser of a contested field goes when that place is free.
SECOND_BEST: dict[Field, Field] = {"measure": "goal", "lead_unit": "co_units"}
SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """Field → its columns, left to right; a mixed column stands under each of its fields."""

    columns: dict[Field, tuple[int, ...]]
    mixed: dict[int, tuple[Field, ...]]

    def column(self, field: Field) -> int | None:
        columns = self.columns.get(field)
        return columns[0] if columns else None

    def has(self, field: Field) -> bool:
        return field in self.columns


def lay_out(grid: Grid, header: Header, *, titles_missing: bool = False) -> Layout:
    """``titles_missing``: no table of the document has a column of findings; the next best is it."""
    if header.is_given:
        return arranged({column: found.fields for column, found in header.matches.items()})
    samples = {column: sample(grid, header, column) for column in header.matches}
    chosen = {column: settled(header, column, samples[column]) for column in header.matches}
    contested(header, chosen)
    swap_by_content(chosen, samples)
    if titles_missing:
        promote(header, chosen)
    return arranged(chosen)


def arranged(chosen: dict[int, tuple[Field, ...]]) -> Layout:
    columns: dict[Field, tuple[int, ...]] = {}
    for column in sorted(chosen):
        for field in chosen[column]:
            columns[field] = (*columns.get(field, ()), column)
    return Layout(columns, {column: fields for column, fields in chosen.items() if len(fields) > 1})


def sample(grid: Grid, header: Header, column: int) -> list[str]:
    rows = range(header.last + 1, min(grid.table.rows, header.last + 1 + SAMPLE))
    texts = (grid.read(cell) for row in rows if (cell := grid.begins(row, column)) and cell.columns == 1)
    return [text for text in texts if text and text != header.labels.get(column)]


def settled(header: Header, column: int, texts: list[str]) -> tuple[Field, ...]:
    """The field of a column; a heading that may mean several is settled by what the column holds."""
    found = header.matches[column]
    choices = EITHER.get(found.word)
    if not choices or not texts:
        return found.fields
    if "status" in choices:
        return ("status",) if share(texts, is_status) >= 0.6 else ("progress",)
    if "due" in choices:
        return ("due",) if share(texts, lambda text: len(text) <= 16 and is_date(text)) >= 0.6 else ("goal",)
    return (choices[1],) if of_names(texts) > of_offices(texts) else (choices[0],)


def contested(header: Header, chosen: dict[int, tuple[Field, ...]]) -> None:
    """Of several columns for one field the better heading keeps it; the others step aside, never doubled."""
    for field in sorted({field for fields in chosen.values() if len(fields) == 1 for field in fields}):
        rivals = [column for column, fields in chosen.items() if fields == (field,)]
        if field in SEVERAL or len(rivals) < 2:
            continue
        rivals.sort(key=lambda c: (-header.matches[c].quality, header.matches[c].rank, c))
        for loser in rivals[1:]:
            chosen[loser] = (step_aside(field, rivals[0], loser, chosen),)


def step_aside(field: Field, winner: int, loser: int, chosen: dict[int, tuple[Field, ...]]) -> Field:
    if field == "finding" and loser < winner:
        return "category"
    second = SECOND_BEST.get(field, "other")
    taken = any(second in fields for fields in chosen.values())
    return "other" if taken else second


def swap_by_content(chosen: dict[int, tuple[Field, ...]], samples: dict[int, list[str]]) -> None:
    """Names under 责任单位, or offices under 责任人: the column is what it holds, if that is free."""
    for column, fields in list(chosen.items()):
        taken = {field for others in chosen.values() for field in others}
        names, offices = of_names(samples[column]), of_offices(samples[column])
        if fields == ("lead_unit",) and names >= 0.8 and not offices and len(samples[column]) > 1:
            free: list[Field] = [field for field in ("person", "leader") if field not in taken]
            chosen[column] = (free[0],) if free else fields
        elif (
            fields[0] in ("leader", "person")
            and len(fields) == 1
            and offices >= 0.8
            and "lead_unit" not in taken
        ):
            chosen[column] = ("lead_unit",)


def promote(header: Header, chosen: dict[int, tuple[Field, ...]]) -> None:
    """The task above the measures, or else the innermost category, is the finding."""
    tasks = [
        c for c, fields in chosen.items() if fields == ("goal",) and header.matches[c].fields == ("measure",)
    ]
    categories = [column for column, fields in chosen.items() if fields == ("category",)]
    for column in sorted(tasks)[:1] or sorted(categories)[-1:]:
        chosen[column] = ("finding",)
