"""Word files whose bytes depend on their content alone: fixed times in the package and its properties."""

import datetime
import io
import zipfile

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

MADE_AT = datetime.datetime(2031, 1, 1, tzinfo=datetime.UTC)
ZIPPED_AT = (1980, 1, 1, 0, 0, 0)


def packed(document: Document) -> bytes:
    properties = document.core_properties
    properties.created = properties.modified = MADE_AT
    properties.author = properties.last_modified_by = "台账示例"
    loose = io.BytesIO()
    document.save(loose)
    fixed = io.BytesIO()
    with zipfile.ZipFile(loose) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, ZIPPED_AT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return fixed.getvalue()


def in_song(document: Document, size: float = 12) -> None:
    """The body in 仿宋, as official letters are."""
    style = document.styles["Normal"]
    style.font.name, style.font.size = "FangSong", Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")


def numbering(document: Document, levels: list[tuple[str, str]]) -> int:
    """A list whose numbers Word makes: (format, text) per level, as ("chineseCounting", "%1、"). Its id."""
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    for depth, (kind, text) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(depth))
        for tag, value in (("start", "1"), ("numFmt", kind), ("suff", "nothing"), ("lvlText", text)):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            level.append(child)
        abstract.append(level)
    root.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "90")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "90")
    number.append(link)
    root.append(number)
    return 90


def numbered(document: Document, text: str, level: int, number: int = 90) -> None:
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    numbering_of = OxmlElement("w:numPr")
    for tag, value in (("ilvl", level), ("numId", number)):
        child = OxmlElement(f"w:{tag}")
        child.set(qn("w:val"), str(value))
        numbering_of.append(child)
    properties.append(numbering_of)
