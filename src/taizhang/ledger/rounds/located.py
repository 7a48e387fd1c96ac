"""Places, notes and tables of a reading as JSON facts, to be kept with it."""

from dataclasses import asdict
from typing import Any

from taizhang.documents import Note, Place, Table
from taizhang.extraction.mapped import MappedTable


def place_facts(place: Place) -> dict[str, Any]:
    """A place as JSON, without the parts that say nothing."""
    return {key: value for key, value in asdict(place).items() if value not in (None, "body")}


def note_facts(note: Note) -> dict[str, Any]:
    """A note as JSON: the template is kept, so that each reader sees it in their own language."""
    span = {"start": note.span.start, "end": note.span.end} if note.span else {}
    place = {"place": place_facts(note.place)} if note.place else {}
    params = {key: value if isinstance(value, int) else str(value) for key, value in note.params.items()}
    return {"code": note.code, "template": note.template, "params": params, **span, **place}


def table_facts(table: Table) -> dict[str, Any]:
    """A table as JSON; each cell is [start, end, row, column, rows, columns], counted from 0."""
    cells = [
        [cell.span.start, cell.span.end, cell.row, cell.column, cell.rows, cell.columns]
        for cell in table.cells
    ]
    return {"start": table.span.start, "end": table.span.end, "cells": cells}


def column_facts(table: MappedTable) -> dict[str, Any]:
    """What the columns of a table were taken for, as JSON."""
    columns = [
        {**asdict(column), "fields": list(column.fields), "samples": list(column.samples)}
        for column in table.columns
    ]
    return {**asdict(table), "columns": columns}
