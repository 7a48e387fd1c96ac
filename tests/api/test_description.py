"""The description says what is there, in a form that tools read, and the page works offline (接口说明)."""

import re

import pytest
from openapi_spec_validator import validate

from taizhang.api.catalogue import all_resources
from taizhang.api.problems import KINDS
from taizhang.api.urls import urlpatterns
from taizhang.bureau.tokens.rooms import ROOMS


@pytest.fixture
def whole(db, client):
    return client.get("/api/openapi.json").json()


def test_it_is_valid_openapi(whole):
    validate(whole)


def test_every_address_is_described_and_every_description_has_an_address(whole):
    """Compared as shapes: what stands in the places does not matter."""
    routes = {str(one.pattern) for one in urlpatterns if str(one.pattern).startswith("v1/")}
    served = {re.sub(r"<[^>]{1,40}>", "{}", route.removeprefix("v1")) for route in routes}
    described = {re.sub(r"\{[^}]{1,40}\}", "{}", path) for path in whole["paths"]}
    assert served == described


def test_every_kind_of_problem_is_documented_somewhere(whole):
    said = str(whole["paths"])
    unused = [one.name for one in KINDS if f"**{one.name}**" not in said]
    assert unused == ["wrong-method"], "a wrong method is no operation that could be described"


def test_rooms_of_tokens_are_the_nouns_of_the_interface():
    assert set(ROOMS) == {one.noun for one in all_resources()}
    assert {noun: str(name) for noun, name in ROOMS.items()} == {
        one.noun: str(one.title) for one in all_resources()
    }


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_page_names_every_operation_and_fetches_nothing(whole, client, language):
    page = client.get("/api/docs", headers={"accept-language": language})
    text = page.content.decode()
    for item in whole["paths"].values():
        for operation in item.values():
            assert f'id="{operation["operationId"]}"' in text
    for kind in KINDS:
        assert f'id="problem-{kind.name}"' in text
    assert "<script" not in text
    assert "script-src 'self'" in page["Content-Security-Policy"]


def test_an_address_that_is_none_is_a_problem_document(db, client):
    for address in ("/api/", "/api/v1/nothing", "/api/v1/findings/x"):
        answer = client.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_a_method_that_is_not_taken_is_said_with_those_that_are(db, client):
    answer = client.delete("/api/v1/findings")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
