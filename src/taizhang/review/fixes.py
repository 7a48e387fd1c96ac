"""Carrying out suggested repairs (自动修改): the safe ones or all, none over another, each refusal with its reason."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from taizhang.documents.encodings import MARKS
from taizhang.documents.formats.docx import trace_docx
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document, Note
from taizhang.review.diagnostic import Diagnostic, Edit
from taizhang.review.engine import Report
from taizhang.review.word.mending import Change, carry_out, changes
from taizhang.review.word.package import rewritten
from taizhang.review.word.passages import Passages

FORMAT = Note("format", "这种文件不能自动修改，请照建议在原文件里改。")


class Safety(StrEnum):
    """safe: only what cannot change the meaning. all: every repair that a rule knows."""

    SAFE = "safe"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A repair that was not carried out, and why."""

    diagnostic: Diagnostic
    why: Note


@dataclass(frozen=True, slots=True)
class Fixed:
    """``data`` is the mended file, equal to the original where nothing was done."""

    data: bytes
    done: tuple[Diagnostic, ...]
    refused: tuple[Refusal, ...]

    @property
    def edits(self) -> int:
        """How many places of the text were changed."""
        return len({edit for one in self.done for edit in edits_of(one)})


def fix(
    report: Report,
    data: bytes,
    safety: Safety = Safety.SAFE,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Fixed:
    """``data`` is the file that was reviewed. Of two repairs that overlap the first in the text is carried out."""
    wanted = [one for one in report.diagnostics if one.fix and (one.fix.is_safe or safety is Safety.ALL)]
    chosen, refused = without_overlaps(wanted)
    if report.document.format == "txt":
        return Fixed(fixed_text(report.document, data, chosen), tuple(chosen), tuple(refused))
    if report.document.format == "docx":
        return fixed_word(data, chosen, refused, limits)
    return Fixed(data, (), tuple(Refusal(one, FORMAT) for one in wanted))


def without_overlaps(wanted: Sequence[Diagnostic]) -> tuple[list[Diagnostic], list[Refusal]]:
    taken: list[Edit] = []
    owners: dict[Edit, Diagnostic] = {}
    chosen, refused = [], []
    for one in wanted:
        rival = next((owners[edit] for mine in edits_of(one) if (edit := collision(mine, taken))), None)
        if rival:
            why = Note("overlap", "与 {code}“{text}”的修改重叠。", {"code": rival.code, "text": rival.text})
            refused.append(Refusal(one, why))
            continue
        chosen.append(one)
        for edit in edits_of(one):
            if edit not in owners:
                taken.insert(bisect_left(taken, edit.span, key=lambda edit: edit.span), edit)
                owners[edit] = one
    return chosen, refused


def edits_of(diagnostic: Diagnostic) -> tuple[Edit, ...]:
    return diagnostic.fix.edits if diagnostic.fix else ()


def collision(edit: Edit, taken: Sequence[Edit]) -> Edit | None:
    """An edit that changes the same characters otherwise; ``taken`` are sorted and do not overlap."""
    for at in range(max(0, bisect_left(taken, edit.span, key=lambda one: one.span) - 1), len(taken)):
        other = taken[at]
        if other.span.start > edit.span.end:
            return None
        if other != edit and (other.span.overlaps(edit.span) or other.span == edit.span):
            return other
    return None


def fixed_text(document: Document, data: bytes, chosen: Iterable[Diagnostic]) -> bytes:
    """In the encoding of the file, with its byte order mark and its line ends."""
    edits = sorted({edit for one in chosen for edit in edits_of(one)}, key=lambda edit: edit.span)
    pieces, at = [], 0
    for edit in edits:
        pieces += [document.text[at : edit.span.start], edit.text]
        at = edit.span.end
    text = "".join(pieces) + document.text[at:]
    encoding = document.encoding or "utf-8"
    mark = next((mark for mark, name in MARKS if name == encoding and data.startswith(mark)), b"")
    return mark + text.encode(encoding)


def fixed_word(data: bytes, chosen: Sequence[Diagnostic], refused: list[Refusal], limits: Limits) -> Fixed:
    traced = trace_docx(data, limits)
    passages = Passages(traced)
    done, wanted = [], dict[Edit, list[Change]]()
    for one in chosen:
        found = {edit: changes(passages, edit) for edit in edits_of(one)}
        why = next((answer for answer in found.values() if isinstance(answer, Note)), None)
        if why is None:
            done.append(one)
            wanted |= {edit: answer for edit, answer in found.items() if isinstance(answer, list)}
        else:
            refused.append(Refusal(one, why))
    parts = carry_out(traced, [change for several in wanted.values() for change in several])
    return Fixed(rewritten(data, parts) if parts else data, tuple(done), tuple(refused))
