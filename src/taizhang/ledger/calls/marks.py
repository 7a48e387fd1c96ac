"""Places that a reviewer marks when something is returned (退回标注): a field, a cell, or a passage of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.answers import TEXT, Answers
from taizhang.ledger.calls.fields import Field, read_fields
from taizhang.ledger.calls.models import Reading, Sending
from taizhang.ledger.materials.packing import unpack

MARKS_MAX, REASON_MAX, PASSAGE_MAX = 100, 500, 500


@dataclass(frozen=True)
class Mark:
    """``place`` is a key, ``key/row/column`` counted from 1, or ``text`` with the ``passage`` as it stands there."""

    place: str
    reason: str
    passage: str = ""


def placed(marks: Sequence[Mark], sending: Sending) -> list[list[str]]:
    """[place, label, passage, reason] of each; raises ``Refused`` where there is no such place."""
    if len(marks) > MARKS_MAX:
        raise Refused(_("一次最多标 %(most)d 处") % {"most": MARKS_MAX})
    fields = {one.key: one for one in read_fields(sending.submission.call.form.fields)}
    texts = None
    found = []
    for one in marks:
        if not one.reason.strip() or len(one.reason) > REASON_MAX or len(one.passage) > PASSAGE_MAX:
            raise Refused(_("每一处都要写明原因，不超过 %(most)d 个字") % {"most": REASON_MAX})
        if one.place == TEXT and one.passage.strip():
            texts = texts if texts is not None else texts_of(sending)
            if not any(one.passage.strip() in text for text in texts):
                raise Refused(_("文字材料里没有“%(passage)s”") % {"passage": one.passage.strip()[:40]})
        found.append(
            [one.place, label_of(one.place, fields, sending), one.passage.strip(), one.reason.strip()]
        )
    return found


def texts_of(sending: Sending) -> list[str]:
    """The text as it was typed, and as it was read out of the file."""
    rows = Reading.objects.filter(sending=sending).exclude(part="fields")
    return [unpack(bytes(one.document), bytes(one.report)).document.text for one in rows]


def label_of(place: str, fields: dict[str, Field], sending: Sending) -> str:
    """How people call the place."""
    if place == TEXT:
        return _("文字材料")
    key, *inner = place.split("/")
    field = fields.get(key)
    if field is None or (inner and not _is_cell(field, inner, Answers.of(sending.answers))):
        raise Refused(_("报送件里没有“%(place)s”这个地方") % {"place": place[:40]})
    if not inner:
        return field.label
    said = {"table": field.label, "row": int(inner[0]), "column": field.columns[int(inner[1]) - 1].label}
    return _("%(table)s第 %(row)d 行%(column)s") % said


def _is_cell(field: Field, inner: Sequence[str], answers: Answers) -> bool:
    if len(inner) != 2 or not all(one.isascii() and one.isdigit() and len(one) < 4 for one in inner):
        return False
    row, column = map(int, inner)
    return 1 <= row <= len(answers.tables.get(field.key, ())) and 1 <= column <= len(field.columns)
