"""The end of the document (署名、成文日期、附注) and the attachments behind it (附件)."""

from datetime import date

from taizhang.publishing.exports.word.body import body
from taizhang.publishing.exports.word.head import title
from taizhang.publishing.exports.word.letter import Attachment, OfficialDocument
from taizhang.publishing.exports.word.markup import Element, paragraph, run
from taizhang.publishing.exports.word.spacing import above, right
from taizhang.publishing.exports.word.style import Layout


def signature(document: OfficialDocument, layout: Layout) -> list[Element]:
    """Issuer over date, then the note in brackets (7.3.5, 7.3.6)."""
    written = written_date(document.date)
    place = _sealed if layout.stamped else _unsealed
    issuer_right, date_right = place(columns(document.issuer), columns(written), layout)
    gap = layout.lines_above_sealed if layout.stamped else layout.lines_above_signature
    issuer = (above(gap, layout), right(issuer_right, layout))
    parts = [
        paragraph("Signature", run(document.issuer), properties=issuer),
        paragraph("Date", run(written), properties=(right(date_right, layout),)),
    ]
    if document.footer_note:
        parts.append(paragraph("Annotation", run(f"（{document.footer_note.strip('（）()')}）")))
    return parts


def attachment_pages(attachments: tuple[Attachment, ...], layout: Layout) -> list[Element]:
    """7.3.7: each on a new page, 附件 and its number flush left, the title centred on the third line."""
    parts: list[Element] = []
    for number, attachment in enumerate(attachments, 1):
        mark = f"附件{number}" if len(attachments) > 1 else "附件"
        parts += [
            paragraph("AttachmentMark", run(mark)),
            title("AttachmentTitle", attachment.title, layout, 0),
        ]
        parts += body(attachment.blocks, layout)
    return parts


def written_date(day: date) -> str:
    """7.3.5: Arabic figures, month and day without a leading zero."""
    return f"{day.year}年{day.month}月{day.day}日"


def columns(text: str) -> float:
    """Width in characters of the grid; what ASCII has takes half of one."""
    return sum(0.5 if character.isascii() else 1 for character in text)


def _sealed(issuer: float, day: float, layout: Layout) -> tuple[float, float]:
    """7.3.5.1: date four characters from the right, the issuer centred on it; a long one moves both."""
    centre = max(layout.date_right + day / 2, issuer / 2)
    return centre - issuer / 2, centre - day / 2


def _unsealed(issuer: float, day: float, layout: Layout) -> tuple[float, float]:
    """7.3.5.2: the issuer two characters from the right, the date beginning two characters right of its
    beginning; where the date is the longer, it is the date that stands two characters from the right.
    """
    if day > issuer:
        return layout.signature_right + day + 2 - issuer, layout.signature_right
    return layout.signature_right, layout.signature_right + issuer - 2 - day
