"""What the columns of a table were taken for (列对应), as a person sees it before correcting it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Reason = Literal["given", "exact", "end", "inside", "content", "unknown"]
# Signature of the headings → column → its fields by somebody's word; a column that is not named is left alone.
Given = Mapping[str, Mapping[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """``fields`` is empty where nothing is read; ``word`` is the known word that decided, if one did."""

    index: int
    letter: str
    heading: str
    fields: tuple[str, ...]
    reason: Reason
    word: str = ""
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MappedTable:
    """``row`` is the row of the lowest heading, counted from 1; ``is_read`` whether it was read as a ledger."""

    sheet: str | None
    row: int
    signature: str
    columns: tuple[MappedColumn, ...]
    is_read: bool = True
