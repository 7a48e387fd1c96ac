"""Reading: lists, rows, journals, files (读取操作)."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from taizhang.api.facts.words import NUMBER_MAX
from taizhang.api.narrowing import ORDERS
from taizhang.api.openapi.saying import LISTING, PK, ROW, answer, problem_answers
from taizhang.api.openapi.schemas import shape_of
from taizhang.api.paging import PAGE_ROWS, PAGE_ROWS_MAX
from taizhang.api.past import EntryShape
from taizhang.api.problems import INVALID, REFUSED
from taizhang.api.resource import Download, Filter, Resource

CURSOR: dict[str, Any] = {"name": "cursor", "in": "query", "schema": {"type": "string"}}


def page_of(items: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["items", "next"],
        "properties": {
            "items": {"type": "array", "items": items},
            "next": {"type": ["string", "null"], "description": _("下一页的游标；到头为 null。")},
        },
    }


def list_item(resource: Resource) -> dict[str, Any]:
    limit = {"type": "integer", "minimum": 1, "maximum": PAGE_ROWS_MAX, "default": PAGE_ROWS}
    return {
        "get": {
            "operationId": f"{resource.noun}_list",
            "tags": [resource.noun],
            "summary": _("%(noun)s清单") % {"noun": resource.title},
            "parameters": [
                *(filter_of(name, one) for name, one in resource.filters.items()),
                {"name": "order", "in": "query", "schema": {"type": "string", "enum": list(ORDERS)}},
                {"name": "limit", "in": "query", "schema": limit},
                CURSOR,
            ],
            "responses": {
                "200": answer(_("一页"), page_of(shape_of(resource.shape)), "Link"),
                **problem_answers(LISTING),
            },
        }
    }


def filter_of(name: str, one: Filter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    if one.kind is int:
        schema = {"type": "integer", "minimum": 0, "maximum": NUMBER_MAX}
    elif one.kind is date:
        schema = {"type": "string", "format": "date"}
    elif one.choices:
        schema["enum"] = list(one.choices)
    return {"name": name, "in": "query", "schema": schema}


def row_item(resource: Resource) -> dict[str, Any]:
    return {
        "get": {
            "operationId": f"{resource.noun}_row",
            "tags": [resource.noun],
            "summary": _("一行%(noun)s") % {"noun": resource.title},
            "parameters": [PK],
            "responses": {
                "200": answer(_("这一行，ETag 是它的版本"), shape_of(resource.shape), "ETag"),
                **problem_answers(ROW),
            },
        }
    }


def journal_item(resource: Resource) -> dict[str, Any]:
    return {
        "get": {
            "operationId": f"{resource.noun}_journal",
            "tags": [resource.noun],
            "summary": _("%(noun)s的留痕") % {"noun": resource.title},
            "parameters": [PK, CURSOR],
            "responses": {
                "200": answer(_("一页"), page_of(shape_of(EntryShape))),
                **problem_answers((*ROW, INVALID)),
            },
        }
    }


def download_item(resource: Resource, file: Download) -> dict[str, Any]:
    inner = [{**PK, "name": file.inner}] if file.inner else []
    content = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    return {
        "get": {
            "operationId": f"{resource.noun}_{file.name}",
            "tags": [resource.noun],
            "summary": str(file.title),
            "parameters": [PK, *inner],
            "responses": {
                "200": {"description": _("文件，总是作为附件"), "content": content},
                **problem_answers((*ROW, REFUSED)),
            },
        }
    }
