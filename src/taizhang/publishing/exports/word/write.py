"""An official document to the bytes of a Word file (生成 Word)."""

from typing import cast

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.qr import png
from taizhang.publishing.exports.word.body import attachment_list, body
from taizhang.publishing.exports.word.colophon import colophon
from taizhang.publishing.exports.word.fonts import font_table
from taizhang.publishing.exports.word.footer import footer, footer_distance
from taizhang.publishing.exports.word.head import head
from taizhang.publishing.exports.word.imprint import imprint
from taizhang.publishing.exports.word.letter import OfficialDocument, Paragraph
from taizhang.publishing.exports.word.markup import Element, w
from taizhang.publishing.exports.word.package import pack, relationship_id
from taizhang.publishing.exports.word.properties import core_properties, extended_properties
from taizhang.publishing.exports.word.settings import settings
from taizhang.publishing.exports.word.sheet import style_sheet
from taizhang.publishing.exports.word.style import GB9704, Layout, twips
from taizhang.publishing.exports.word.tail import attachment_pages, signature


def write(document: OfficialDocument, layout: Layout = GB9704) -> bytes:
    """The file as bytes, the same for the same document. Raises ValueError for a level outside 0 to 4."""
    main = parse_xml(f"<w:document {nsdecls('w', 'r')}><w:body/></w:document>")
    main[0].extend([*_content(document, layout), _section(layout)])
    parts = {
        "/word/styles.xml": style_sheet(layout),
        "/word/settings.xml": settings(layout),
        "/word/fontTable.xml": font_table(layout.faces),
        "/word/footer1.xml": footer(layout, even=False),
        "/word/footer2.xml": footer(layout, even=True),
        "/docProps/core.xml": core_properties(document),
        "/docProps/app.xml": extended_properties(document),
    }
    told = document.colophon
    return pack(main, parts, png(told.address) if told and told.address else None)


def _content(document: OfficialDocument, layout: Layout) -> list[Element]:
    closing = (Paragraph(document.contacts),) if document.contacts else ()
    text = body((*document.paragraphs, *closing), layout)
    listed = attachment_list(document.attachments, layout)
    for block in (*_last(text), *listed):
        _keep_with_next(block)
    pages = attachment_pages(document.attachments, layout)
    made = [*head(document, layout), *text, *listed, *signature(document, layout), *pages]
    made += colophon(document.colophon, layout) if document.colophon else []
    return made + (imprint(document.imprint, layout) if document.imprint else [])


def _last(text: list[Element]) -> list[Element]:
    """What goes with the signature, so that no page has a signature but no text: one paragraph, one row."""
    if len(text) > 1 and text[-2].tag == qn("w:tbl"):
        return [cast(Element, text[-2][-1]), text[-1]]
    return text[-1:]


def _keep_with_next(block: Element) -> None:
    for style in block.iter(qn("w:pStyle")):
        style.addnext(w("keepNext"))


def _section(layout: Layout) -> Element:
    left, right = twips(layout.inner_mm), twips(layout.outer_mm)
    top, bottom = twips(layout.top_mm), twips(layout.bottom_mm)
    width, height = twips(layout.page_width_mm), twips(layout.page_height_mm)
    return w(
        "sectPr",
        _footer_reference("default", "/word/footer1.xml"),
        _footer_reference("even", "/word/footer2.xml"),
        w("pgSz", w=width, h=height),
        w(
            "pgMar",
            top=top,
            right=right,
            bottom=bottom,
            left=left,
            header=twips(15),
            footer=footer_distance(layout),
            gutter=0,
        ),
        w("cols", space=425),
        w("docGrid", type="linesAndChars", linePitch=layout.line_pitch, charSpace=layout.character_space),
    )


def _footer_reference(kind: str, part: str) -> Element:
    made = w("footerReference", type=kind)
    made.set(qn("r:id"), relationship_id(part))
    return made
