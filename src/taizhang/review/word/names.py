"""Names of WordprocessingML (标记名), transitional and strict alike."""

import re
from dataclasses import dataclass

from lxml import etree

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Kinds of relationship, ECMA-376 part 1 clause 11.3 and, for strict files, part 1 annex A.
RELATIONS = {
    TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
}
# XML 1.0, production Char: all else cannot be written into a Word file at all.
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Names:
    """Makes elements in the namespace of a file."""

    namespace: str = TRANSITIONAL

    def __call__(self, tag: str, *children: etree._Element, **attributes: str) -> etree._Element:
        """``w("jc", val="center")``"""
        named = {f"{{{self.namespace}}}{name}": value for name, value in attributes.items()}
        made = etree.Element(f"{{{self.namespace}}}{tag}", named, nsmap={"w": self.namespace})
        made.extend(children)
        return made

    def text(self, said: str) -> etree._Element:
        made = self("t")
        made.set(SPACE, "preserve")
        made.text = UNWRITABLE.sub("", said)
        return made


def names_of(root: etree._Element) -> Names:
    return Names(etree.QName(root).namespace or TRANSITIONAL)


def serialized(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
