"""A bulletin as a file (通报): the published one, and the draft that goes round for opinions."""

from datetime import date, datetime

from taizhang.publishing.bulletins.queries import Published
from taizhang.publishing.exports.bulletin_document import BulletinDocument
from taizhang.publishing.exports.bulletin_letter import DRAFT_MARK, letter_of
from taizhang.publishing.exports.word import write

__all__ = ["DOCX", "DRAFT_MARK", "bulletin_word", "draft_word", "published_document", "published_word"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def bulletin_word(document: BulletinDocument) -> bytes:
    """A Word file in the layout of GB/T 9704, the same bytes for the same document."""
    return write(letter_of(document))


def published_word(bulletin: Published, *, address: str = "") -> bytes:
    """The frozen bulletin; its digest stands in the file's properties as identifier."""
    return bulletin_word(published_document(bulletin, address=address))


def published_document(bulletin: Published, *, address: str = "") -> BulletinDocument:
    return BulletinDocument(
        title=bulletin.title,
        text=bulletin.text,
        issuer=bulletin.issuer,
        dated=bulletin.dated,
        address=address,
        digest=bulletin.digest,
        checkpoint=bulletin.checkpoint,
        moment=bulletin.published_at,
    )


def draft_word(text: str, *, title: str, issuer: str, day: date, number: int, saved_at: datetime) -> bytes:
    """The draft as saved for the ``number``-th time, marked as such under its date."""
    return bulletin_word(
        BulletinDocument(title=title, text=text, issuer=issuer, dated=day, draft=number, moment=saved_at)
    )
