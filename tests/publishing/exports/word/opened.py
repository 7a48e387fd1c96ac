"""What is inside a written file, part by part; and a text that fills every line."""

import io
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

Parts = dict[str, etree._Element]
# Without any sign at which a line might break early or late: every full line holds what the grid holds.
SOLID = "云泽县科技和经济信息化局党组坚持把巡察整改作为重大政治任务抓紧抓实抓出成效" * 40


def parts_of(content: bytes) -> Parts:
    """Every XML part of a written file by its name."""
    with ZipFile(io.BytesIO(content)) as packed:
        names = [name for name in packed.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(packed.read(name)) for name in names}


def texts(parts: Parts, style: str) -> list[str]:
    """What stands in the paragraphs of a style."""
    return ["".join(one.text for one in found.iter(qn("w:t"))) for found in paragraphs(parts, style)]


def paragraphs(parts: Parts, style: str) -> list[etree._Element]:
    marks = parts["word/document.xml"].iter(qn("w:pStyle"))
    return [mark.getparent().getparent() for mark in marks if mark.get(qn("w:val")) == style]


def value(parent: etree._Element, path: str, attribute: str = "val") -> str | None:
    """An attribute of the one element at ``path``, written with w: as in the standard."""
    found = parent.find("/".join(qn(f"w:{step}") for step in path.split("/")))
    return None if found is None else found.get(qn(f"w:{attribute}"))


def style(parts: Parts, name: str) -> etree._Element:
    """The definition of a style by its id."""
    (found,) = [one for one in parts["word/styles.xml"] if one.get(qn("w:styleId")) == name]
    return found
