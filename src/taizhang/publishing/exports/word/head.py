"""The top of the first page (版头、标题、主送机关)."""

from taizhang.publishing.exports.word.letter import OfficialDocument
from taizhang.publishing.exports.word.letterhead import red_head
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.spacing import above
from taizhang.publishing.exports.word.style import Layout
from taizhang.publishing.exports.word.title import lines_of_title


def head(document: OfficialDocument, layout: Layout) -> list[Element]:
    """Letterhead, docket and red line where there are any, then the title and whom it is addressed to."""
    parts = red_head(document.red_head, layout) if document.red_head else []
    parts.append(title("Title", document.title, layout, layout.lines_above_title if parts else 0))
    if document.addressee:
        parts.append(paragraph("Addressee", run(document.addressee.rstrip("：:") + "：")))
    return parts


def title(style: str, text: str, layout: Layout, lines_above: int) -> Element:
    """A title in balanced lines (7.3.1), with this many empty lines over it and one below."""
    capacity = int(layout.text_width // (layout.title_pt * 20))
    content: list[Element] = []
    for line in lines_of_title(text, capacity):
        content += [w("r", w("br"))] if content else []
        content.append(run(line))
    return paragraph(style, *content, properties=(above(lines_above, layout, layout.lines_below_title),))
