"""T18: every operation of the interface is asked with whatever its description allows, on rows that are there: none breaks down."""

import json
import re

import pytest
import schemathesis
from django.test import Client
from faults.figures import measured
from hypothesis import HealthCheck, Phase, given, seed, settings
from security.routes import all_routes
from security.visiting import Visitor, undone, version_of

SEED = 18
CALMLY = list(HealthCheck)


def operations(client):
    whole = client.get("/api/openapi.json").json()
    schema = schemathesis.openapi.from_dict(whole)
    return [found.ok() for found in schema.get_all_operations()]


def shape(path: str) -> str:
    return re.sub(r"\{[^}]{1,40}\}|<[^>]{1,40}>", "{}", path)


def addresses(unit) -> dict[str, str]:
    """By the shape of a path, the same path with rows of the unit in its places."""
    return {
        shape(one.pattern.removeprefix("api/v1")): one.filled(unit.rows)
        for one in all_routes()
        if one.is_for_programs and one.pattern.startswith("api/v1")
    }


def asked(visitor, operation, address, case):
    headers = {"authorization": f"Bearer {visitor.secret}"}
    method = operation.method.upper()
    if method == "GET":
        query = {name: value for name, value in (case.query or {}).items() if value is not None}
        return visitor.caller.get(address, query, headers=headers)
    operation_of, headers["if-match"] = None, '"0"'
    for one in all_routes():
        declared = getattr(one.declared, "operation", None)
        if declared and shape(one.pattern.removeprefix("api/v1")) == shape(operation.path):
            headers["if-match"] = f'"{version_of(declared.resource, address)}"'
            operation_of = declared
    if operation_of and operation_of.part:
        return visitor.caller.post(address, {"data": json.dumps(case.body, default=str)}, headers=headers)
    body = json.dumps(case.body, default=str)
    return visitor.caller.post(address, body, content_type="application/json", headers=headers)


def fuzzed(own, role: str, examples: int, most: int = 1000) -> tuple[int, int, list[str]]:
    visitor, known, told = Visitor(own.people[role]), addresses(own), []
    found = [one for one in operations(Client()) if shape(one.path) in known][:most]
    for operation in found:
        tried(visitor, operation, known[shape(operation.path)], examples, told)
    failed = [
        f"{where}: {status} for {body}" for where, status, body in told if status >= 500 and status != 503
    ]
    return len(found), len(told), failed


def tried(visitor, operation, address: str, examples: int, told: list) -> None:
    how = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=CALMLY,
    )

    @seed(SEED)
    @how
    @given(case=operation.as_strategy())
    def answered(case):
        with undone():
            answer = asked(visitor, operation, address, case)
        told.append((f"{operation.method} {address}", answer.status_code, str(case.body)[:200]))

    answered()


def check(own, role: str, examples: int) -> None:
    count, answers, failed = fuzzed(own, role, examples)
    figures = {
        "operations": count,
        "examples_per_operation": examples,
        "answers": answers,
        "failures": len(failed),
    }
    measured(f"T18 {role}", seed=SEED, **figures)
    assert count > 50
    assert failed == []


def test_no_operation_breaks_down(own):
    check(own, "rectifier", 2)


@pytest.mark.battery
@pytest.mark.parametrize("role", ["officer", "rectifier", "secretary", "oversight"])
def test_none_does_in_many_tries(own, role):
    check(own, role, 25)


def test_one_that_does_is_noticed(own, monkeypatch):
    """The control: the readers of lists are made to break on every page."""

    def broken(*_args, **_kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("taizhang.api.reading.page_of", broken)
    _count, _answers, failed = fuzzed(own, "rectifier", 1, most=20)
    measured("T18 a planted fault", is_control=True, noticed=bool(failed), failures=len(failed))
    assert failed
