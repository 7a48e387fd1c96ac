"""What the reader of the file had to say about it (读取提示), in plain words with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from taizhang.documents.addresses import position
from taizhang.ledger.rounds.models import Intake
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


def where(place: Mapping[str, Any]) -> str:
    """Page, paragraph, sheet and cell as far as they are known."""
    parts = []
    if "page" in place:
        parts.append(_("第 %(page)d 页") % place)
    if "sheet" in place:
        parts.append(_("工作表“%(sheet)s”") % place)
    if "cell" in place:
        parts.append(_cell(place["cell"]))
    elif "paragraph" in place:
        parts.append(_("第 %(paragraph)d 段") % place)
    return " ".join(parts)


def _cell(address: str) -> str:
    """C3 as a person counts: row 3, column C."""
    found = position(address)
    if found is None:
        return _("单元格 %(cell)s") % {"cell": address}
    return _("第 %(row)d 行 %(column)s 列") % {"row": found[0] + 1, "column": address.rstrip("0123456789")}


def unplaced_marks(intake: Intake) -> Sequence[Mark]:
    """Stretches that look like content and were assigned to nothing."""
    return [Mark(start, end, "unplaced") for start, end in intake.unplaced]
