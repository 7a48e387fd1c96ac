"""A bulletin as a Word file (通报): the published one, and the draft that goes round for opinions."""

from dataclasses import replace
from datetime import date, datetime

from taizhang.publishing.bulletins.queries import Published
from taizhang.publishing.exports.word import OfficialDocument, Properties, from_text, write

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The mark stands in the document itself, which is Chinese like the rest of it.
DRAFT_MARK = "征求意见稿"


def published_word(bulletin: Published) -> bytes:
    """The frozen bulletin; its digest stands in the file's properties as identifier."""
    told = Properties(
        author=bulletin.issuer,
        subject=bulletin.title,
        identifier=bulletin.digest,
        created=bulletin.published_at,
    )
    letter = _letter(bulletin.text, bulletin.title, bulletin.issuer, bulletin.dated)
    return write(replace(letter, properties=told, footer_note=_anchor(bulletin)))


def _anchor(bulletin: Published) -> str | None:
    """The last checkpoint of the journal, on paper: who keeps the sheet can prove the record later."""
    point = bulletin.grown_to
    if point is None:
        return None
    # In groups, so that it can be read out and the line can break.
    return f"公布时留痕共{point.size}条，校验点为 {point.root.hex(' ', 4)}"


def draft_word(text: str, *, title: str, issuer: str, day: date, number: int, saved_at: datetime) -> bytes:
    """The draft as saved for the ``number``-th time, marked as such under its date."""
    mark = f"{DRAFT_MARK}，第{number}稿"
    told = Properties(author=issuer, subject=mark, created=saved_at)
    return write(replace(_letter(text, title, issuer, day), properties=told, footer_note=mark))


def _letter(text: str, title: str, issuer: str, day: date) -> OfficialDocument:
    return from_text(text, title=title, issuer=issuer, day=day)
