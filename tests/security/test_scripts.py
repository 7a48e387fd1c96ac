"""T23: whatever stands in any text of the house, no page runs it; and every answer carries the policy that would stop it."""

import itertools

import lxml.html
import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.test import Client
from django.utils.safestring import mark_safe
from faults.figures import measured
from security.payloads import MARK, scripts
from security.routes import all_routes
from security.visiting import Visitor

RUNS = ("javascript:", "vbscript:", "data:text")
LINKS = ("href", "src", "action", "formaction", "data", "poster", "xlink:href")
# Of what a text could bring in, nothing is ever made by a page of ours.
FOREIGN = {"iframe", "object", "embed", "base", "math", "marquee", "video", "audio", "animate"}


def text_fields():
    """What people have written, wherever it is kept; names of states, digests and addresses are not theirs."""
    for model in apps.get_models():
        if not model.__module__.startswith("taizhang.") or model._meta.app_label in KEYS:
            continue
        for one in model._meta.concrete_fields:
            is_text = isinstance(one, models.CharField | models.TextField) and not isinstance(
                one, models.SlugField
            )
            if is_text and not one.choices and not one.unique and one.name not in KEPT:
                yield model, one


# Rooms of keys and records: what stands there lets people in, or is no text of theirs.
KEYS = {"credentials", "tokens", "journal", "sessions", "contenttypes", "auth", "api"}
KEPT = {
    "username",
    "state",
    "path",
    "digest",
    "password",
    "kind",
    "role",
    "event",
    "key",
    "zone",
    "secret",
    "seen_digest",
}


def spoil() -> tuple[int, int]:
    """Every text a payload, each another; what the database itself protects stays as it is."""
    turn, fields, written = itertools.cycle(scripts()), 0, 0
    for model, field in text_fields():
        fits = [one for one in itertools.islice(turn, 20) if len(one) <= (field.max_length or 10**6)]
        for place, pk in enumerate(model._default_manager.values_list("pk", flat=True)[:20]):
            if not fits:
                continue
            try:
                with transaction.atomic():
                    model._default_manager.filter(pk=pk).update(**{field.attname: fits[place % len(fits)]})
                written += 1
            except DatabaseError:
                break
        fields += 1
    return fields, written


def dangers_of(html: str) -> list[str]:
    found = []
    for element in lxml.html.fromstring(html).iter():
        if not isinstance(element.tag, str):
            continue
        own = element.tag == "script" and (element.get("src") or "").startswith("/static/")
        if element.tag in FOREIGN or (element.tag == "script" and not own):
            found.append(lxml.html.tostring(element, encoding="unicode")[:120])
        for name, value in element.attrib.items():
            bare = "".join(value.split()).lower()
            if name.startswith("on") or (name in LINKS and bare.startswith(RUNS)):
                found.append(f"{element.tag} {name}={value[:80]}")
            if name in LINKS and f"//{MARK}" in value:
                found.append(f"{element.tag} {name}={value[:80]}")
    return found


def walked(visitor, unit):
    for route in all_routes():
        if "GET" in route.methods:
            yield route, visitor.tries(route, "GET", route.filled(unit.rows), unit)


def lacks_policy(answer) -> bool:
    policy = answer.headers.get("Content-Security-Policy", "")
    is_strict = "default-src 'none'" in policy and ("frame-ancestors 'none'" in policy or "sandbox" in policy)
    return not is_strict or answer.headers.get("X-Content-Type-Options") != "nosniff"


def test_there_are_sixty_and_more():
    assert len(set(scripts())) >= 60


@pytest.mark.parametrize("role", ["rectifier", pytest.param("office_head", marks=pytest.mark.battery)])
def test_no_page_runs_what_stands_in_any_text(own, role):
    visitor = Visitor(own.people[role])
    fields, written = spoil()
    scripts_found, without, pages, carrying = [], [], 0, 0
    for route, answer in walked(visitor, own):
        assert answer.status_code < 500, (route.pattern, answer.status_code)
        without += [route.pattern] if lacks_policy(answer) else []
        if answer.headers.get("Content-Type", "").startswith("text/html") and answer.content:
            pages += 1
            text = answer.content.decode()
            carrying += MARK in text
            scripts_found += [(route.pattern, one) for one in dangers_of(text)]
    figures = {"scripts": len(scripts_found), "answers_without_policy": len(without), "fields": fields}
    measured(
        "T23",
        payloads=len(set(scripts())),
        texts=written,
        pages=pages,
        pages_with_payload=carrying,
        **figures,
    )
    assert carrying > 10, "the payloads are on no page: the test proves nothing"
    assert scripts_found == []
    assert without == []


@pytest.mark.parametrize(
    "address", ["/nowhere", "/public/nowhere", "/api/nowhere", "/static/taizhang.css", "/sign-in"]
)
def test_what_strangers_are_answered_carries_the_policy_too(db, address):
    assert not lacks_policy(Client().get(address))


def test_a_page_that_trusts_a_text_is_noticed():
    noticed = dangers_of(f"<p>{mark_safe(scripts()[0])}</p>")
    measured("T23 a trusted text", is_control=True, noticed=bool(noticed), found=len(noticed))
    assert noticed
    assert all(
        dangers_of(f"<div>{one}</div>")
        for one in scripts()
        if one.startswith(("<img src=x on", "<svg on", "<iframe"))
    )
