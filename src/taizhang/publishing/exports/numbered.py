"""The number of a file within the file itself (文件内追溯号): in the properties of a Word file or a workbook.

Both are packages with one part that says who wrote them; everything else is copied as it is.
"""

import re
import zipfile
from typing import IO

from lxml import etree

CORE = "docProps/core.xml"
NAMES = {"cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"}
SAID = "追溯号"
NUMBER = re.compile(SAID + r"([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})")
COPIED_BYTES = 1024 * 1024


def numbered(package: IO[bytes], target: IO[bytes], code: str) -> None:
    """Writes the package into ``target`` with the number among its keywords; one without such a part is copied whole."""
    with zipfile.ZipFile(package) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for member in given.infolist():
            if member.filename == CORE:
                made.writestr(member, _with_keyword(given.read(member), code))
                continue
            with given.open(member) as source, made.open(member, "w") as copy:
                while part := source.read(COPIED_BYTES):
                    copy.write(part)


def number_of(package: IO[bytes]) -> str:
    """The number among the keywords; empty where there is none."""
    with zipfile.ZipFile(package) as given:
        core = _read(given.read(CORE)) if CORE in given.namelist() else None
    said = core.findtext("cp:keywords", "", NAMES) if core is not None else ""
    found = NUMBER.search(said or "")
    return found[1] if found else ""


def _with_keyword(core: bytes, code: str) -> bytes:
    """Among the keywords, which the programs of the office show; the identifier of a bulletin is its digest."""
    root = _read(core)
    found = root.find("cp:keywords", NAMES)
    if found is None:
        found = etree.SubElement(root, f"{{{NAMES['cp']}}}keywords")
    found.text = "；".join(part for part in (found.text, f"{SAID}{code}") if part)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _read(core: bytes) -> etree._Element:
    return etree.fromstring(core, etree.XMLParser(resolve_entities=False, no_network=True))
