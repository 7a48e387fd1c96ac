"""A file in, a located tree out (文档). Knows no Django, no clock, no network."""

from taizhang.documents.nodes import Block, Cell, Document, Note, Place, Table
from taizhang.documents.refusal import Unreadable
from taizhang.documents.span import Span

__all__ = ["Block", "Cell", "Document", "Note", "Place", "Span", "Table", "Unreadable"]
