"""Parts that many operations share: headers, answers, problems (公用部分)."""

from typing import Any

from taizhang.api import problems
from taizhang.api.problems import MEDIA_TYPE, Kind

READING = (problems.UNKNOWN_CALLER, problems.NOT_ALLOWED, problems.TOO_MANY, problems.FAILED, problems.AWAY)
LISTING = (*READING, problems.INVALID)
ROW = (*READING, problems.NOT_FOUND)
ACTING = (
    *ROW,
    problems.UNREADABLE,
    problems.STALE,
    problems.IN_PROGRESS,
    problems.TOO_LARGE,
    problems.WRONG_TYPE,
    problems.INVALID,
    problems.REFUSED,
    problems.KEY_REUSED,
    problems.FULL,
)

PK = {
    "name": "id",
    "in": "path",
    "required": True,
    "schema": {"type": "integer", "minimum": 1, "maximum": 2**31 - 1},
}


def problem_answers(kinds: tuple[Kind, ...]) -> dict[str, Any]:
    """By status; several kinds of problem may share one."""
    told: dict[str, list[str]] = {}
    for kind in sorted(kinds, key=lambda one: one.status):
        told.setdefault(str(kind.status), []).append(f"**{kind.name}** {kind.title}：{kind.meaning}")
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": "\n\n".join(said), "content": content} for status, said in told.items()}


def answer(description: str, schema: dict[str, Any], *headers: str) -> dict[str, Any]:
    said = {"description": description, "content": {"application/json": {"schema": schema}}}
    if headers:
        said["headers"] = {name: {"schema": {"type": "string"}} for name in headers}
    return said
