"""What the reader of the file had to say about it (读取提示), in plain words with its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.whereabouts import where
from taizhang.ledger.rounds.wording import worded
from taizhang.web.desk.rounds.marking import Mark


@dataclass(frozen=True, slots=True)
class Told:
    """``where`` is said in words where the text has no anchor for it."""

    target: str
    sentence: str
    mark: Mark | None
    where: str


def told(intake: Intake) -> Sequence[Told]:
    return [_told(number, note) for number, note in enumerate(intake.notes, 1)]


def _told(number: int, note: dict[str, Any]) -> Told:
    target = f"n{number}"
    mark = Mark(note["start"], note["end"], "note", target, str(number)) if "start" in note else None
    sentence = worded(note["template"], note["params"])
    return Told(target, sentence, mark, where(note.get("place", {})))


def unplaced_marks(intake: Intake) -> Sequence[Mark]:
    """Stretches that look like content and were assigned to nothing."""
    return [Mark(start, end, "unplaced") for start, end in intake.unplaced]
