"""Official documents as Word files in the layout of GB/T 9704-2012 (公文格式). Pure: no Django, no clock."""

from taizhang.publishing.exports.word.from_text import from_text
from taizhang.publishing.exports.word.letter import (
    Attachment,
    Block,
    Colophon,
    Imprint,
    Letterhead,
    OfficialDocument,
    Paragraph,
    Properties,
    Table,
)
from taizhang.publishing.exports.word.style import GB9704, Layout
from taizhang.publishing.exports.word.write import write

__all__ = [
    "GB9704",
    "Attachment",
    "Block",
    "Colophon",
    "Imprint",
    "Layout",
    "Letterhead",
    "OfficialDocument",
    "Paragraph",
    "Properties",
    "Table",
    "from_text",
    "write",
]
