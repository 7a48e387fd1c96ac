"""A Document as plain JSON and back (传输形式). What comes back is data only: nothing in it can run."""

import datetime
import json
from typing import Any

from taizhang.documents.nodes import Block, Cell, Document, Node, Note, Place, Table
from taizhang.documents.span import Span
from taizhang.documents.wire_layout import pack_layout, pack_traces, unpack_layout, unpack_traces


def dumps(document: Document) -> str:
    """One JSON object; spans are [start, end], places are lists in the order of Place's fields."""
    return json.dumps(
        {
            "text": document.text,
            "format": document.format,
            "encoding": document.encoding,
            "properties": document.properties,
            "notes": [pack_note(note) for note in document.notes],
            "nodes": [pack_node(node) for node in document.nodes],
            "layout": pack_layout(document.layout),
            "traces": pack_traces(document.traces),
        },
        ensure_ascii=True,
        separators=(",", ":"),
    )


def loads(text: str | bytes) -> Document:
    """Raises ValueError, KeyError or TypeError where the text is not what ``dumps`` writes."""
    raw = json.loads(text)
    return Document(
        str(raw["text"]),
        str(raw["format"]),
        tuple(unpack_node(item) for item in raw["nodes"]),
        raw["encoding"],
        tuple(unpack_note(item) for item in raw["notes"]),
        {str(key): str(value) for key, value in raw["properties"].items()},
        unpack_layout(raw["layout"]),
        unpack_traces(raw["traces"]),
    )


def pack_place(place: Place) -> list[object]:
    return [place.page, place.paragraph, place.sheet, place.cell, place.part]


def pack_span(span: Span) -> list[int]:
    return [span.start, span.end]


def pack_note(note: Note) -> list[object]:
    span = pack_span(note.span) if note.span else None
    return [note.code, note.template, note.params, span, pack_place(note.place) if note.place else None]


def unpack_note(item: list[Any]) -> Note:
    code, template, params, span, place = item
    return Note(code, template, params, Span(*span) if span else None, Place(*place) if place else None)


def pack_node(node: Node) -> list[object]:
    common = [pack_span(node.span), pack_place(node.place)]
    if isinstance(node, Block):
        return [*common, node.level, node.label, node.inserted]
    cells = [
        [pack_span(cell.span), pack_place(cell.place), *shape(cell), pack_value(cell.value)]
        for cell in node.cells
    ]
    return [*common, node.rows, node.columns, cells]


def shape(cell: Cell) -> list[int]:
    return [cell.row, cell.column, cell.rows, cell.columns]


def unpack_node(item: list[Any]) -> Node:
    span, place, *rest = item
    if isinstance(rest[2], list):
        rows, columns, cells = rest
        return Table(Span(*span), Place(*place), tuple(unpack_cell(cell) for cell in cells), rows, columns)
    return Block(Span(*span), Place(*place), *rest)


def unpack_cell(item: list[Any]) -> Cell:
    span, place, row, column, rows, columns, value = item
    return Cell(Span(*span), Place(*place), row, column, rows, columns, unpack_value(value))


def pack_value(value: object) -> object:
    """Dates are wrapped in a list, which no other value is."""
    return [value.isoformat()] if isinstance(value, datetime.date) else value


def unpack_value(value: Any) -> object:
    if not isinstance(value, list):
        return value
    (text,) = value
    return datetime.datetime.fromisoformat(text) if "T" in text else datetime.date.fromisoformat(text)
