"""Counts of a ledger, each with its denominator (计数): completed and written off are two facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import GONE, FindingState


@dataclass(frozen=True)
class Tally:
    """``completed`` findings are those whose measures are all done, whether written off or not.

    ``continuing`` measures are standing ones that are deemed completed and go on (视为完成,长期坚持); they are among
    ``measures_done``. What was split or merged away is not counted: it is, as what it became.
    """

    findings: int = 0
    completed: int = 0
    written_off: int = 0
    measures: int = 0
    measures_done: int = 0
    continuing: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.findings + other.findings,
            self.completed + other.completed,
            self.written_off + other.written_off,
            self.measures + other.measures,
            self.measures_done + other.measures_done,
            self.continuing + other.continuing,
        )

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Self:
        """Count rows that carry ``with_progress``; what is written off counts as completed."""
        rows = [one for one in findings if one.state not in GONE]
        off = [one.state == FindingState.WRITTEN_OFF for one in rows]
        completed = sum(
            is_off or bool(one.is_completed)  # type: ignore[attr-defined]
            for one, is_off in zip(rows, off, strict=True)
        )
        measures = sum(one.measure_count for one in rows)  # type: ignore[attr-defined]
        done = sum(one.done_count for one in rows)  # type: ignore[attr-defined]
        going_on = sum(one.continuing_count for one in rows)  # type: ignore[attr-defined]
        return cls(len(rows), completed, sum(off), measures, done, going_on)
