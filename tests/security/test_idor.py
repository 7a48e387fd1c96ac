"""T16: of the rows of one unit nothing reaches another: no address, no list, no file, no filter, no fact (越权)."""

import json
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from security.leaks import ABSENT, alike, carries, marked_pages, open_doors
from security.routes import all_routes
from security.visiting import Visitor, plausible, undone

from taizhang.api.catalogue import all_resources, by_model
from taizhang.api.operations import operations
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure

# Who sees most of a unit, and who sees least; the full run walks with everybody, on one database.
OTHERS = ("officer", "office_head", "leader", "secretary", "oversight")
ROLES = [
    "rectifier",
    *(pytest.param(one, marks=(pytest.mark.full, pytest.mark.once)) for one in OTHERS),
]


@pytest.mark.parametrize("role", ROLES)
def test_no_address_of_a_row_next_door_answers_otherwise_than_one_of_no_row(own, door, role):
    assert list(open_doors(Visitor(door.people[role]), own, door)) == []


@pytest.mark.parametrize("role", ROLES)
def test_no_page_list_or_file_of_mine_carries_anything_from_next_door(own, door, role):
    assert list(marked_pages(Visitor(door.people[role]), door, own.mark)) == []


def test_the_marks_are_there_to_be_found(own):
    """Else the two tests above could never fail."""
    found = list(marked_pages(Visitor(own.people["rectifier"]), own, own.mark))
    assert len(found) > 25
    assert any("workbook" in one for one in found)
    assert any(one.startswith("api/v1/findings") for one in found)


def test_the_public_sees_the_marks_of_nobody(own, door):
    anonymous = Visitor(None)
    for unit in (own, door):
        assert list(marked_pages(anonymous, unit, own.mark)) == []


def filters():
    return [(one, name) for one in all_resources() for name, what in one.filters.items() if what.kind is int]


@pytest.mark.parametrize(("resource", "name"), filters(), ids=lambda value: getattr(value, "noun", value))
def test_a_filter_that_names_a_row_next_door_finds_what_one_that_names_no_row_finds(
    own, door, resource, name
):
    caller = Visitor(door.people["rectifier"])
    headers = {"authorization": f"Bearer {caller.secret}"}
    row = own.house.unit.pk if name in ("organization", "parent") else own.rows.get(name, 1)
    given, absent = (
        caller.caller.get(f"/api/v1/{resource.noun}?{name}={value}", headers=headers)
        for value in (row, ABSENT)
    )
    assert given.status_code == 200
    assert given.json()["items"] == absent.json()["items"] == []


def facts_naming_rows():
    return [one for one in operations() if names_rows(one)]


def names_rows(operation) -> list[str]:
    """The facts of an operation that are rows, by the kinds of its parameters."""
    from taizhang.api.operation import signature_of

    _subject, _resource, _makes, parameters = signature_of(operation.act)
    kinds = {name: (kind, *getattr(kind, "__args__", ())) for name, (kind, _default) in parameters.items()}
    body = operation.body.model_fields
    return [name for name, known in kinds.items() if name in body and any(one in by_model() for one in known)]


@pytest.mark.parametrize("operation", facts_naming_rows(), ids=lambda one: one.act.name)
def test_a_fact_that_names_a_row_next_door_is_answered_like_one_that_names_no_row(own, door, operation):
    caller = Visitor(door.people["rectifier"])
    route = next(one for one in all_routes() if getattr(one.declared, "operation", None) is operation)
    address = route.filled(door.rows)
    theirs = plausible(operation, own)
    for name in names_rows(operation):
        told = []
        for value in (theirs[name], [ABSENT] if isinstance(theirs[name], list) else ABSENT):
            asked = {**plausible(operation, door), name: value}
            with undone():
                told.append(called(caller, operation, address, asked))
        given, absent = told
        assert given.status_code == 422, (name, given.content.decode())
        assert alike(given, absent), name
        assert not carries(given, own.mark)


def called(caller, operation, address, facts):
    from security.visiting import version_of

    headers = {
        "authorization": f"Bearer {caller.secret}",
        "if-match": f'"{version_of(operation.resource, address)}"',
    }
    if operation.part:
        file = SimpleUploadedFile("文稿.txt", "一句话。".encode())
        return caller.caller.post(address, {"data": json.dumps(facts), operation.part: file}, headers=headers)
    return caller.caller.post(address, facts, content_type="application/json", headers=headers)


def test_a_page_that_forgets_the_scope_is_noticed(own, door, monkeypatch):
    """The control: with the question taken away the walk above names the pages that leak."""
    monkeypatch.setattr("taizhang.web.desk.lookup.findings_for", lambda _actor: Finding.objects.all())
    found = list(open_doors(Visitor(door.people["rectifier"]), own, door, within="findings/"))
    assert "GET findings/<int:finding>/group: 200, absent 404" in found
    assert any("carries the mark" in one for one in found)


def test_a_noun_that_forgets_the_scope_is_noticed(own, door, monkeypatch):
    leaky = replace(by_model()[Measure], rows=lambda _actor: Measure.objects.all())
    for name in ("rows", "referable"):
        monkeypatch.setitem(by_model()[Measure].__dict__, name, getattr(leaky, name))
    found = list(open_doors(Visitor(door.people["rectifier"]), own, door, within="api/v1/measures"))
    assert any(one.startswith("GET api/v1/measures/<int:pk>") for one in found)
