"""Numbers of a ledger in order (序号): a gap or a repeated number is told, never repaired."""

from itertools import pairwise

from taizhang.documents.nodes import Note
from taizhang.extraction.ledgers.draft import DraftFinding


def serial_notes(drafts: list[DraftFinding]) -> list[Note]:
    """Gaps and repetitions within one table; a number that starts again at 1 starts a new group."""
    numbered = [
        (int(draft.number), draft) for draft in drafts if draft.number.isdecimal() and len(draft.number) < 6
    ]
    notes = []
    for (before, _), (after, draft) in pairwise(numbered):
        cell = draft.number_cell
        span, place = (cell.span, cell.place) if cell else (draft.title_span, draft.place)
        params: dict[str, object] = {"before": before, "after": after}
        if after == before:
            notes.append(Note("serial_repeated", "序号{after}出现了两次，请核对。", params, span, place))
        elif after > before + 1:
            params["missing"] = "、".join(str(number) for number in range(before + 1, min(after, before + 6)))
            notes.append(
                Note(
                    "serial_gap",
                    "序号{before}之后直接是{after}，缺{missing}，请核对是否漏了问题。",
                    params,
                    span,
                    place,
                )
            )
    return notes
