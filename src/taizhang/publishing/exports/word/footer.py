"""Page numbers (页码): GB/T 9704, 7.5."""

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.style import Layout, twips

# A dash of a Chinese font lies this far above the baseline, in em; the baseline is four fifths down the line.
DASH_HEIGHT, BASELINE = 0.38, 0.8


def footer(layout: Layout, *, even: bool) -> Element:
    """— 1 — one character from the outer edge: right on odd pages, left on even ones."""
    character = round(layout.page_number_pt * 20)
    indent = w("ind", leftChars=100, left=character) if even else w("ind", rightChars=100, right=character)
    side = w("jc", val="left" if even else "right")
    number = w("fldSimple", run("1"), instr=" PAGE ")
    made = parse_xml(f"<w:ftr {nsdecls('w')}/>")
    made.append(paragraph("Footer", run("— "), number, run(" —"), properties=(indent, side)))
    return made


def footer_distance(layout: Layout) -> int:
    """From the lower edge of the page to that of the footer, in twips: the dash lies 7 mm under the text."""
    line = layout.page_number_pt + 2
    dash_to_bottom = line * (1 - BASELINE) + layout.page_number_pt * DASH_HEIGHT
    return twips(layout.bottom_mm - layout.page_number_drop_mm) - round(dash_to_bottom * 20)
