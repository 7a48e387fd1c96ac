"""What the rules say of the words of a submission (准确性初审): each part in a bounded process. Nothing is written."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.answers import Answers, read_answers
from taizhang.ledger.calls.fields import WORDS, Field, read_fields
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.materials.examining import Examined, Terms, examined
from taizhang.ledger.materials.profiles import AUTO

FIELDS, TEXT, FILE = "fields", "text", "file"


@dataclass(frozen=True)
class Part:
    """``name`` is one of FIELDS, TEXT and FILE."""

    name: str
    found: Examined


@dataclass(frozen=True)
class Words:
    """A text in a field or a cell: where it begins in the text of all, and what its place is called."""

    start: int
    place: str
    label: str


def examine_parts(
    fields: Sequence[Field], answers: Answers, file: File | None, file_name: str, *, reference: date
) -> list[Part]:
    """Raises ``Refused`` with the reader's own sentence where a text cannot be read."""
    parts = []
    said, _places = words_of(fields, answers)
    if said.strip():
        parts.append(Part(FIELDS, examined(said.encode(), "fields.txt", Terms("general", reference))))
    if answers.text:
        parts.append(Part(TEXT, examined(answers.text.encode(), "text.txt", Terms(AUTO, reference))))
    if file is not None:
        parts.append(Part(FILE, examined(original(file, file_name), file_name, Terms(AUTO, reference))))
    return parts


def original(file: File, file_name: str) -> bytes:
    place = path_of(file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": file_name})
    return place.read_bytes()


def words_of(fields: Sequence[Field], answers: Answers) -> tuple[str, list[Words]]:
    """All words that were filled in as one text, a paragraph for each, and where each begins."""
    lines, places, at = [], [], 0
    for place, label, text in _words(fields, answers):
        places.append(Words(at, place, label))
        lines.append(text)
        at += len(text) + 1
    return "\n".join(lines), places


def _words(fields: Sequence[Field], answers: Answers) -> Iterator[tuple[str, str, str]]:
    for one in fields:
        if one.kind in WORDS and (text := answers.values.get(one.key, "").strip()):
            yield one.key, one.label, text
        for number, row in enumerate(answers.tables.get(one.key, ()), 1):
            for at, (column, cell) in enumerate(zip(one.columns, row, strict=False), 1):
                if column.kind in WORDS and cell.strip():
                    said = {"table": one.label, "row": number, "column": column.label}
                    label = _("%(table)s第 %(row)d 行%(column)s") % said
                    yield f"{one.key}/{number}/{at}", label, cell.strip()


def place_at(places: Sequence[Words], offset: int) -> Words:
    """The field or cell in which a place of the text lies."""
    return places[max(0, bisect_right([one.start for one in places], offset) - 1)]


def parts_of(submission: Submission, *, reference: date) -> list[Part]:
    """Of the draft as it stands."""
    fields = read_fields(submission.call.form.fields)
    answers = read_answers(fields, Answers.of(submission.draft)).answers
    return examine_parts(
        fields, answers, submission.draft_file, submission.draft_file_name, reference=reference
    )
