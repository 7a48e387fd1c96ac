"""Schemas of what is sent and shown (结构)."""

from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from taizhang.api.catalogue import all_resources
from taizhang.api.operations import operations
from taizhang.api.past import EntryShape

PLACE = "#/components/schemas/{model}"
SEEN, SENT = "serialization", "validation"


@cache
def schemas() -> tuple[dict[Any, Any], dict[str, Any]]:
    """By model and mode the reference, and all definitions."""
    shapes: list[tuple[type[BaseModel], Any]] = [(one.shape, SEEN) for one in all_resources()]
    shapes.append((EntryShape, SEEN))
    bodies: list[tuple[type[BaseModel], Any]] = [(one.body, SENT) for one in operations()]
    references, whole = models_json_schema([*shapes, *bodies], ref_template=PLACE)
    return references, whole["$defs"]


def shape_of(model: type[BaseModel]) -> dict[str, Any]:
    """A reference to what is shown."""
    reference: dict[str, Any] = schemas()[0][model, SEEN]
    return reference


def body_of(model: type[BaseModel]) -> dict[str, Any]:
    """A reference to what is sent."""
    reference: dict[str, Any] = schemas()[0][model, SENT]
    return reference


def components() -> dict[str, Any]:
    return {
        "securitySchemes": {
            "token": {"type": "http", "scheme": "bearer", "description": _("在“令牌”页生成。")}
        },
        "schemas": {**schemas()[1], "Problem": problem(), "Event": event()},
    }


def problem() -> dict[str, Any]:
    wrong = {
        "type": "object",
        "required": ["pointer", "detail"],
        "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
    }
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "errors": {"type": "array", "items": wrong},
            "version": {"type": "integer"},
            "current": {"type": "object"},
        },
    }


def event() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["name", "sentence"],
        "properties": {"name": {"type": "string"}, "sentence": {"type": "string"}},
    }
