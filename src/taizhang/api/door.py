"""Who may come in, and how everything that goes wrong inside is said (门): declared on each view, so that a test can walk the map."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from taizhang.api.problems import FAILED, NOT_FOUND, OUTAGES, REFUSED, WRONG_METHOD, Problem
from taizhang.api.resource import Resource
from taizhang.bureau.refusal import Refused
from taizhang.bureau.safety.outages import present_outage
from taizhang.publishing.exports.leaving import handed_out

ROOT = "/api/v1"
log = logging.getLogger("taizhang.api")
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Entry:
    """``scope`` is what a token must be good for; empty where none is needed."""

    method: str
    scope: str
    room: str
    operation: Any = None

    @property
    def is_public(self) -> bool:
        return not self.scope


def door(method: str, *, scope: str = "", room: str = "", operation: Any = None) -> Callable[[View], View]:
    """There is no cookie here, so nothing that a foreign page could ride on: the token comes in a header."""

    def guard(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            allowed = (method, "HEAD") if method == "GET" else (method,)
            try:
                if request.method not in allowed:
                    raise Problem(WRONG_METHOD, headers={"Allow": ", ".join(allowed)})
                return _numbered(request, view(request, *args, **kwargs))
            except Problem as problem:
                return problem.response()
            except Refused as why:
                return Problem(REFUSED, str(why)).response()
            except Exception:
                log.exception("%s %s", request.method, request.path)
                return fault().response()

        guarded.entry = Entry(method, scope, room, operation)  # type: ignore[attr-defined]
        return guarded

    return guard


def _numbered(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """A file that a program fetches leaves as one that a person does: with a number, and recorded."""
    caller = getattr(request, "_caller", None)
    if caller is None:
        return answer
    return handed_out(request, answer, actor=caller.actor, at=caller.at)


def fault() -> Problem:
    """Of the error that is being dealt with: our own, or what is out of order beneath us."""
    if outage := present_outage():
        return Problem(OUTAGES[outage.name], headers={"Retry-After": str(outage.retry_seconds)})
    return Problem(FAILED)


def address_of(resource: Resource, pk: int) -> str:
    return f"{ROOT}/{resource.noun}/{pk}"


@door("GET")
def nowhere(_request: HttpRequest, rest: str = "") -> HttpResponseBase:
    """Every address of the interface that is none."""
    raise Problem(NOT_FOUND)
