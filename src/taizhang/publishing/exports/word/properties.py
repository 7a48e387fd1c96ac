"""What the file says of itself (文档属性)."""

from datetime import UTC, datetime, time

from docx.opc.coreprops import CoreProperties
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.word.letter import OfficialDocument
from taizhang.publishing.exports.word.markup import Element, clean

LONGEST = 255  # the limit of Word for each property
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_properties(document: OfficialDocument) -> Element:
    """``core.xml``; without a given moment the document counts as made at the beginning of its date."""
    given = document.properties
    element = CT_CoreProperties.new()
    core = CoreProperties(element)
    moment = (given.created or datetime.combine(document.date, time(), UTC)).astimezone(UTC)
    core.title = clean("".join(document.title.splitlines()))[:LONGEST]
    core.author = core.last_modified_by = clean(given.author or document.issuer)[:LONGEST]
    core.created = core.modified = moment.replace(tzinfo=None)
    core.language = "zh-CN"
    for name in ("subject", "keywords", "identifier"):
        if getattr(given, name):
            setattr(core, name, clean(getattr(given, name))[:LONGEST])
    return element


def extended_properties(document: OfficialDocument) -> Element:
    """``app.xml``: the program and the organization."""
    made = parse_xml(f'<Properties xmlns="{_EXTENDED}"><Application/><Company/></Properties>')
    made[0].text, made[1].text = "Taizhang", clean(document.issuer)
    return made
