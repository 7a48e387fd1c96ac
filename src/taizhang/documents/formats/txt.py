"""Plain text (.txt): one Block per line, pasted spreadsheets as Tables, the text itself untouched."""

import re

from taizhang.documents.encodings import decode
from taizhang.documents.formats.pasted import pasted_tables
from taizhang.documents.furniture import furniture_lines
from taizhang.documents.guard.markup import too_much_text
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Block, Document, Node, Place
from taizhang.documents.refusal import Unreadable
from taizhang.documents.span import Span

LINE = re.compile(r"([^\n\r\f\v\x85\u2028\u2029]*)(\r\n|[\n\r\f\v\x85\u2028\u2029]|\Z)")


def read_txt(data: bytes, limits: Limits) -> Document:
    text, encoding = decode(data)
    return read_text(text, encoding, limits)


def read_text(text: str, encoding: str | None, limits: Limits) -> Document:
    """``Place.paragraph`` is the number of the line in the file, blank lines counted."""
    if len(text) > limits.characters:
        raise too_much_text(limits)
    if text.count("\n") + text.count("\r") > limits.elements:
        raise Unreadable("elements", "文本超过 {limit} 行；请拆成几份再上传。", limit=limits.elements)
    tables = pasted_tables(text, limits)
    ends = {table.span.start: table.span.end for table in tables}
    lines: list[tuple[int, Span]] = []
    skip_to = 0
    for number, span in enumerate(line_spans(text), 1):
        skip_to = max(skip_to, ends.get(span.start, 0))
        if span.start >= skip_to and text[span.start : span.end].strip():
            lines.append((number, span))
    nodes: list[Node] = [*blocks(text, lines), *tables]
    nodes.sort(key=lambda node: node.span)
    return Document(text, "txt", tuple(nodes), encoding)


def line_spans(text: str) -> list[Span]:
    return [Span(*match.span(1)) for match in LINE.finditer(text)]


def blocks(text: str, lines: list[tuple[int, Span]]) -> list[Block]:
    furniture = furniture_lines([text[span.start : span.end] for _, span in lines])
    return [
        Block(span, Place(paragraph=number, part="furniture" if index in furniture else "body"))
        for index, (number, span) in enumerate(lines)
    ]
