"""A bulletin as a file (通报): the published one, and the draft that goes round for opinions."""

from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.queries import Published
from taizhang.publishing.exports.bulletin_document import BulletinDocument
from taizhang.publishing.exports.bulletin_facts import corrections_of, figures_of
from taizhang.publishing.exports.bulletin_letter import DRAFT_MARK, letter_of
from taizhang.publishing.exports.pdf import NotMade, pdf
from taizhang.publishing.exports.word import write

__all__ = [
    "DOCX",
    "DRAFT_MARK",
    "PDF",
    "bulletin_pdf",
    "bulletin_word",
    "draft_document",
    "published_document",
    "published_word",
    "why_no_pdf",
]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


def bulletin_word(document: BulletinDocument) -> bytes:
    """A Word file in the layout of GB/T 9704, the same bytes for the same document."""
    return write(letter_of(document))


def bulletin_pdf(document: BulletinDocument) -> bytes:
    """The same letter as PDF/A-2b. Refuses in one sentence where the machine lacks what it takes."""
    try:
        return pdf(letter_of(document), fonts=settings.PDF_FONTS)
    except NotMade as error:
        raise Refused(why_no_pdf(error)) from error


def why_no_pdf(error: NotMade) -> str:
    match error.code:
        case "missing":
            return _("这台服务器没有装排版组件 typst，生成不了 PDF；请先下载 Word，或请管理员装上 typst。")
        case "fonts":
            return _(
                "这台服务器没有中文字体，生成不了 PDF；请先下载 Word，或请管理员安装 fonts-noto-cjk，或用 TAIZHANG_PDF_FONTS 指明字体目录。"
            )
        case "glyphs":
            return _("服务器的字体里没有“%(signs)s”，生成不了 PDF；请换掉它，或请管理员补装字体。") % {
                "signs": error.signs
            }
        case "slow":
            return _("这份文件太长，在时限内排不完，没有生成 PDF；请先下载 Word。")
        case _other:
            return _("排版没有成功，没有生成 PDF；请先下载 Word，并告诉管理员。")


def published_word(bulletin: Published, *, address: str = "") -> bytes:
    """The frozen bulletin; its digest stands in the file's properties as identifier."""
    return bulletin_word(published_document(bulletin, address=address))


def published_document(bulletin: Published, *, address: str = "") -> BulletinDocument:
    """With its figures and corrections as they are frozen: three statements."""
    corrections, correction = corrections_of(bulletin.slug)
    return BulletinDocument(
        title=bulletin.title,
        text=bulletin.text,
        issuer=bulletin.issuer,
        dated=bulletin.dated,
        figures=figures_of(bulletin.slug),
        corrections=corrections,
        correction=correction,
        address=address,
        digest=bulletin.digest,
        checkpoint=bulletin.checkpoint,
        moment=bulletin.published_at,
    )


def draft_document(
    text: str, *, title: str, issuer: str, day: date, number: int, saved_at: datetime
) -> BulletinDocument:
    """The draft as saved for the ``number``-th time, marked as such under its date."""
    return BulletinDocument(title=title, text=text, issuer=issuer, dated=day, draft=number, moment=saved_at)
