"""Acting: one operation for each transition and creation (办理操作)."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.api.openapi.saying import ACTING, PK, answer, problem_answers
from taizhang.api.openapi.schemas import body_of, shape_of
from taizhang.api.operation import Operation
from taizhang.api.problems import UNCONDITIONAL
from taizhang.api.repetition import HEADER
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import Creation


def act_item(one: Operation) -> dict[str, Any]:
    kinds = ACTING if one.is_creation else (*ACTING, UNCONDITIONAL)
    return {
        "post": {
            "operationId": f"{one.resource.noun}_{one.act.name}",
            "tags": [one.resource.noun],
            "summary": str(one.act.title),
            "description": description(one),
            "parameters": [PK, *headers(one)],
            "requestBody": request_body(one),
            "responses": {**success(one), **problem_answers(kinds)},
        }
    }


def description(one: Operation) -> str:
    """Who may do it, from where, and what must hold, as the declaration says it."""
    if isinstance(one.act, Creation):
        return _("谁可以办：%(roles)s。") % {"roles": names(one.act.roles)}
    act = one.act
    roles = names(act.roles) if isinstance(act.roles, frozenset) else str(act.roles.__doc__).strip()
    said = [
        _("谁可以办：%(roles)s。") % {"roles": roles},
        _("在什么状态：%(states)s。") % {"states": "、".join(sorted(act.source))},
    ]
    if act.target:
        said.append(_("办后：%(state)s。") % {"state": act.target})
    conditions = [str(guard.__doc__).strip().splitlines()[0].rstrip("。") for guard in act.guards]
    if conditions:
        said.append(_("前置条件：%(conditions)s。") % {"conditions": "；".join(conditions)})
    return " ".join(said)


def names(roles: frozenset[str]) -> str:
    return "、".join(str(Role(role).label) for role in Role if role in roles)


def headers(one: Operation) -> list[dict[str, Any]]:
    key = {
        "name": HEADER,
        "in": "header",
        "required": False,
        "description": _("同一个键重发同样的请求，只办一次，得到同样的应答；记一天。"),
        "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": r"^[\x21-\x7e]+$"},
    }
    seen = {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "description": _("看到的版本，即取得这一行时的 ETag。"),
        "schema": {"type": "string", "pattern": r'^"[0-9]{1,9}"$'},
    }
    brief = {
        "name": "Prefer",
        "in": "header",
        "required": False,
        "description": _("return=minimal：应答里不要 row，省去再查一次。"),
        "schema": {"type": "string", "enum": ["return=minimal", "return=representation"]},
    }
    return [key] if one.is_creation else [seen, key, brief]


def request_body(one: Operation) -> dict[str, Any]:
    schema = body_of(one.body)
    if not one.part:
        return {"required": True, "content": {"application/json": {"schema": schema}}}
    binary: dict[str, Any] = {"type": "string", "format": "binary"}
    file = {"type": "array", "items": binary} if one.many else binary
    form = {"type": "object", "properties": {"data": schema, one.part: file}}
    encoding = {"data": {"contentType": "application/json"}}
    return {"required": True, "content": {"multipart/form-data": {"schema": form, "encoding": encoding}}}


def success(one: Operation) -> dict[str, Any]:
    shown = one.answers
    assert shown is not None  # operation_of has seen to it
    row = {"anyOf": [shape_of(shown.shape), {"type": "null"}]}
    if one.is_creation:
        made = {"type": "object", "required": ["row"], "properties": {"row": row}}
        return {"201": answer(_("新的一行"), made, "Location", "ETag")}
    event = {"$ref": "#/components/schemas/Event"}
    done = {"type": "object", "required": ["event", "row"], "properties": {"event": event, "row": row}}
    return {"200": answer(_("办好了；row 是现在的内容"), done, "ETag")}
