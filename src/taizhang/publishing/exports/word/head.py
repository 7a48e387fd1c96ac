"""The top of the first page (版头、标题、主送机关)."""

from taizhang.publishing.exports.word.letter import OfficialDocument
from taizhang.publishing.exports.word.markup import Element, clean, paragraph, run, w
from taizhang.publishing.exports.word.spacing import above
from taizhang.publishing.exports.word.style import Layout, twips
from taizhang.publishing.exports.word.title import lines_of_title

# Word and LibreOffice set the baseline of an exact line four fifths down it; a Chinese glyph reaches about
# 0.12 em below. What is left under it in a line of the docket already belongs to the 4 mm of clause 7.2.7.
BASELINE, DESCENT = 0.8, 0.12


def head(document: OfficialDocument, layout: Layout) -> list[Element]:
    """Letterhead, docket and red line where there are any, then the title and whom it is addressed to."""
    parts: list[Element] = []
    if document.letterhead:
        parts += [_letterhead(document.letterhead, layout), _docket(document.docket or "", layout)]
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


def _letterhead(name: str, layout: Layout) -> Element:
    """7.2.4: red, centred, on one line; a long name gets smaller, as far as the title, then narrower."""
    name = clean(name)
    fitting = layout.text_width / 20 / max(len(name), 1)
    size = max(min(layout.letterhead_pt, fitting // 0.5 * 0.5), layout.title_pt)
    line = w("spacing", before=twips(layout.letterhead_drop_mm), line=round(size * 22), lineRule="exact")
    written = run(name)
    properties = written[0]
    if fitting < size:
        properties.append(w("w", val=int(fitting / size * 100)))
    properties.extend([w("sz", val=round(size * 2)), w("szCs", val=round(size * 2))])
    return paragraph("Letterhead", written, properties=(line,))


def _docket(number: str, layout: Layout) -> Element:
    """7.2.5, 7.2.7: the number two lines under the letterhead, the red line across the text area below it."""
    inside = layout.line_pitch / 20 * (1 - BASELINE) - layout.body_pt * DESCENT
    gap = round(twips(layout.rule_drop_mm) / 20 - inside)
    line = w("bottom", val="single", sz=12, space=gap, color=layout.red)
    return paragraph(
        "Docket", run(number), properties=(w("pBdr", line), above(layout.lines_above_docket, layout))
    )
