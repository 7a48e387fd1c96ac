"""People and programs that try an address, each try undone before the next (来访)."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any

from django.db import transaction
from django.test import Client
from security.routes import Route
from security.units import Unit

import cast
from cast import DAY
from programs import issued
from taizhang.api.resource import Resource
from taizhang.bureau.accounts.models import Person

TEXT, DAY_SAID = "一句话", DAY.isoformat()
# Facts by name where any text or number would not reach the act.
SAID: dict[str, Any] = {
    "kind": "dated",
    "role": "officer",
    "began_at": "09:00",
    "due": "2026年6月30日",
    "steps": [{"name": "股室初审", "parties": [{"role": "office_head"}]}],
    "attendees": [],
    "address": "https://platform.example.org/hook",
    "events": [],
    "plan": [],
    "extension": [["审批", "leader"]],
    "stages": [{"name": "第一阶段", "due": "2026-05-01"}],
    "seen_digest": "0" * 64,
}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is taken back; the gate may still demand that it opens the transaction."""
    block = transaction.atomic()
    block._from_testcase = True  # type: ignore[attr-defined]
    with block:
        yield
        transaction.set_rollback(True)


class Visitor:
    """``person`` is None for somebody whom nobody knows."""

    def __init__(self, person: Person | None) -> None:
        self.secret = issued(person)[1] if person and person.appointments.exists() else ""
        self.caller = Client(raise_request_exception=False)
        door = Client()
        if person:
            door.force_login(cast.account(person))
        self.session = {name: one.value for name, one in door.cookies.items()}

    @property
    def browser(self) -> Client:
        """With the cookie of the first sign-in: an earlier try may have signed out."""
        fresh = Client(raise_request_exception=False)
        fresh.cookies = SimpleCookie(self.session)
        return fresh

    def tries(self, route: Route, method: str, address: str, unit: Unit) -> Any:
        with undone():
            if route.is_for_programs:
                return self._calls(route, method, address, unit)
            if method == "POST":
                return self.browser.post(address, {"version": 0})
            return self.browser.get(address)

    def _calls(self, route: Route, method: str, address: str, unit: Unit) -> Any:
        headers = {"authorization": f"Bearer {self.secret}"} if self.secret else {}
        if method == "GET":
            return self.caller.get(address, headers=headers)
        operation = getattr(route.declared, "operation", None)
        facts = plausible(operation, unit)
        headers["if-match"] = f'"{version_of(operation.resource, address)}"'
        if operation.part:
            return self.caller.post(address, {"data": json.dumps(facts)}, headers=headers)
        return self.caller.post(address, json.dumps(facts), content_type="application/json", headers=headers)


def version_of(resource: Resource, address: str) -> int:
    """As it stands, whoever asks: a guess must not be what keeps somebody out."""
    row = resource.model._default_manager.filter(pk=address.split("/")[4]).first()  # type: ignore[attr-defined]
    return getattr(row, "version", 0)


def plausible(operation: Any, unit: Unit) -> dict[str, Any]:
    """Facts of the right form, with rows of the unit where rows are named."""
    schema = operation.body.model_json_schema()
    made: dict[str, Any] = made_of(schema, schema.get("$defs", {}), unit, "")
    return made


def made_of(schema: dict[str, Any], known: dict[str, Any], unit: Unit, name: str) -> Any:
    if name in SAID:
        return SAID[name]
    if "$ref" in schema:
        return made_of(known[schema["$ref"].rpartition("/")[2]], known, unit, name)
    if "anyOf" in schema:
        return made_of(schema["anyOf"][0], known, unit, name)
    kind = schema.get("type")
    if kind == "object":
        return {key: made_of(one, known, unit, key) for key, one in schema.get("properties", {}).items()}
    if kind == "array":
        return [made_of(schema["items"], known, unit, name)] if "items" in schema else []
    if kind == "integer":
        return row_named(name, unit)
    if kind == "string":
        return DAY_SAID if schema.get("format") == "date" else TEXT[: schema.get("maxLength", 20)]
    return True if kind == "boolean" else None


def row_named(name: str, unit: Unit) -> int:
    """The row of the unit that a fact of this name would name."""
    people = {"person": "zhou", "leader": "gao", "chair": "fang", "principal": "xu", "deputy": "lu"}
    if name in people:
        return int(getattr(unit.house, people[name]).pk)
    nouns = {
        "office": "organization",
        "parent": "organization",
        "group": "organization",
        "measure": "draft_measure",
        "predecessor": "examination",
        "previous_form": "form",
        "others": "finding",
        "to": "organization",
        "taker": "organization",
        "target": "organization",
        "addressee": "organization",
        "measures": "measure",
    }
    return int(unit.rows.get(nouns.get(name, name), 1))
