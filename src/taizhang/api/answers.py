"""What the interface answers when all is well (应答)."""

import json
from typing import Any

from django.http import HttpResponse

from taizhang.api.conditions import tag_of
from taizhang.api.problems import PRIVATE
from taizhang.api.resource import Resource
from taizhang.bureau.journal.event import Event


def said(facts: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> HttpResponse:
    content = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
    return HttpResponse(
        content, status=status, content_type="application/json", headers={**PRIVATE, **(headers or {})}
    )


def shown(resource: Resource, row: Any) -> dict[str, Any]:
    """The row as its shape says it, in values of JSON."""
    facts: dict[str, Any] = resource.describe(row).model_dump(mode="json")
    return facts


def tagged(row: Any) -> dict[str, str]:
    """The version goes beside the row, where the row has one."""
    return {"ETag": tag_of(row.version)} if hasattr(row, "version") else {}


def told(event: Event) -> dict[str, str]:
    return {"name": event.name(), "sentence": event.sentence()}
