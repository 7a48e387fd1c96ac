"""The end of the document (署名、成文日期、附注) and the attachments behind it (附件)."""

from copy import deepcopy
from datetime import date

from taizhang.publishing.exports.word.body import body
from taizhang.publishing.exports.word.head import title
from taizhang.publishing.exports.word.letter import Attachment, OfficialDocument
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.spacing import above, left
from taizhang.publishing.exports.word.style import Layout
from taizhang.publishing.exports.word.width import width_of


def signature(document: OfficialDocument, layout: Layout) -> list[Element]:
    """Issuer over date, then the note in brackets (7.3.5, 7.3.6)."""
    written = written_date(document.date)
    issuer_at, date_at = signature_places(document, layout)
    side = w("jc", val="center" if layout.stamped else "left")
    gap = above(layout.lines_above_sealed if layout.stamped else layout.lines_above_signature, layout)
    parts = [
        paragraph("Signature", run(document.issuer), properties=(gap, left(issuer_at, layout), side)),
        paragraph("Date", run(written), properties=(left(date_at, layout), deepcopy(side))),
    ]
    if document.footer_note:
        parts[-1][0][0].addnext(w("keepNext"))
        parts.append(paragraph("Annotation", run(f"（{document.footer_note.strip('（）()')}）")))
    return parts


def signature_places(document: OfficialDocument, layout: Layout) -> tuple[float, float]:
    """Where issuer and date begin, in characters from the left; with a seal, where the space begins that centres both."""
    place = _sealed if layout.stamped else _unsealed
    return place(width_of(document.issuer), width_of(written_date(document.date)), layout)


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


def _sealed(issuer: float, day: float, layout: Layout) -> tuple[float, float]:
    """Left edge of a space to the right margin in which both are centred (7.3.5.1), in characters.

    The date then ends four characters from the margin, unless the issuer is too long for that.
    """
    edge = layout.characters - max(2 * layout.date_right + day, issuer)
    return max(edge, 0), max(edge, 0)


def _unsealed(issuer: float, day: float, layout: Layout) -> tuple[float, float]:
    """Where issuer and date begin (7.3.5.2), in characters.

    The issuer ends two characters from the margin and the date begins two characters right of its beginning;
    where the date is the longer, it is the date that ends two characters from the margin.
    """
    end = layout.characters - layout.signature_right
    begin = end - day - 2 if day > issuer else max(end - issuer, 0)
    return begin, begin + 2
