"""The stages of a staged measure, and the date that its light shows (阶段、节点)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind


@dataclass(frozen=True)
class Milestone:
    """``number`` counts from 1; ``reached_on`` is None until it is reached."""

    number: int
    name: str
    due_date: date
    reached_on: date | None = None

    @property
    def data(self) -> dict[str, Any]:
        reached = self.reached_on.isoformat() if self.reached_on else None
        return {"name": self.name, "due": self.due_date.isoformat(), "reached": reached}


def milestones(measure: Measure) -> Sequence[Milestone]:
    if measure.kind != Kind.STAGED:
        return []
    return [
        Milestone(
            number,
            one["name"],
            date.fromisoformat(one["due"]),
            date.fromisoformat(one["reached"]) if one["reached"] else None,
        )
        for number, one in enumerate(measure.stages, 1)
    ]


def next_milestone(measure: Measure) -> Milestone | None:
    return next((one for one in milestones(measure) if one.reached_on is None), None)


def next_date(measure: Measure) -> date | None:
    """The day by which something has to have happened: none for what is kept up for good."""
    if measure.kind == Kind.STANDING:
        return None
    if coming := next_milestone(measure):
        return coming.due_date
    return measure.due_date
