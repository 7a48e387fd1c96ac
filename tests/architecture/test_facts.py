"""Facts stay: states move in the gate alone, nothing is deleted, and what is referred to is protected."""

import ast
from collections.abc import Iterator

from django.apps import apps
from django.db import models

from workshop.house import Module, modules

GATE = "bureau/journal/gate.py"
DOMAIN = ("bureau", "registers", "ledger", "publishing", "web", "api", "console")
WRITES = {"update", "update_or_create", "bulk_update"}


def state_writes(module: Module) -> Iterator[str]:
    """Where a ``.state`` is assigned to, or written past the model by a query."""
    for node in ast.walk(module.tree):
        assigned = (
            isinstance(node, ast.Attribute) and node.attr == "state" and isinstance(node.ctx, ast.Store)
        )
        queried = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in WRITES
            and any(keyword.arg == "state" for keyword in node.keywords)
        )
        if assigned or queried:
            yield f"{module.name}:{node.lineno}"


def our_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("taizhang.")]


def test_a_state_moves_in_the_gate_and_nowhere_else():
    writes = [place for module in modules(*DOMAIN) for place in state_writes(module)]
    assert any(place.startswith(GATE) for place in writes), (
        "the gate no longer writes a state: this test is blind"
    )
    assert [place for place in writes if not place.startswith(GATE)] == []


# Jobs are no facts: what they did stands in the ledger.
CLEARED = ("bureau/jobs/jobs/clear.py:",)


def test_no_code_path_deletes_a_fact():
    deletions = [
        f"{module.name}:{call.lineno}"
        for module in modules(*DOMAIN)
        for call in module.calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"delete", "_raw_delete"}
    ]
    assert [place for place in deletions if not place.startswith(CLEARED)] == []


def test_what_is_referred_to_cannot_be_deleted():
    assert our_models()
    loose = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.remote_field.on_delete is not models.PROTECT
    ]
    assert loose == []
