"""Elements of WordprocessingML (标记), and text that may safely stand in them."""

import re
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
# XML 1.0, production Char: all else cannot be written into a Word file at all.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = re.compile("[\t\n\r]")


def clean(text: str) -> str:
    """The text without characters that XML forbids; tabs and line ends become spaces."""
    return _BLANK.sub(" ", _UNWRITABLE.sub("", text))


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element of the main namespace with its attributes and children: ``w("jc", val="center")``."""
    named = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    made = cast(Element, OxmlElement(f"w:{tag}", named))
    made.extend(children)
    return made


def run(text: str, *, style: str = "", bold: bool = False) -> Element:
    """A stretch of text. The hint makes Word take quotes, dashes and dots from the Chinese font."""
    properties = w("rPr")
    if style:
        properties.append(w("rStyle", val=style))
    properties.append(w("rFonts", hint="eastAsia"))
    if bold:
        properties.extend([w("b"), w("bCs")])
    written = w("t")
    written.set(qn("xml:space"), "preserve")
    written.text = clean(text)
    return w("r", properties, written)


def paragraph(style: str, *content: Element, properties: tuple[Element, ...] = ()) -> Element:
    """A paragraph of a named style. ``properties`` must come in the order of the schema."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)
