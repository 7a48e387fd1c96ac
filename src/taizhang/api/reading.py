"""Lists, rows, journals and files (读取)."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.http import urlencode

from taizhang.api.answers import said, shown, tagged
from taizhang.api.caller import Caller, caller_of
from taizhang.api.door import ROOT, door
from taizhang.api.narrowing import Asked, asked_of
from taizhang.api.paging import page_of
from taizhang.api.past import past_of
from taizhang.api.problems import NOT_FOUND, Problem
from taizhang.api.resource import Download, Resource
from taizhang.bureau.tokens.scopes import Scope
from taizhang.bureau.traces.watching import watched


def found(request: HttpRequest, resource: Resource, pk: int) -> tuple[Caller, Any]:
    caller = caller_of(request, Scope.READ, resource.noun)
    row = resource.show(pk, caller.actor)
    if row is None:
        raise Problem(NOT_FOUND)
    if hasattr(row, "name_for_record"):
        watched(request, row, actor=caller.actor, at=caller.at)
    return caller, row


def lister(resource: Resource) -> Any:
    @door("GET", scope=Scope.READ, room=resource.noun)
    def rows(request: HttpRequest) -> HttpResponseBase:
        caller = caller_of(request, Scope.READ, resource.noun)
        asked = asked_of(request, resource)
        whole = resource.list_for(caller.actor).filter(**asked.lookups)
        page, cursor = page_of(
            whole, list_name=asked.name, cursor=asked.cursor, limit=asked.limit, newest=asked.newest
        )
        items = [shown(resource, row) for row in page if resource.is_shown(row, caller.actor)]
        return said({"items": items, "next": cursor or None}, headers=_link(resource, asked, cursor))

    return rows


def _link(resource: Resource, asked: Asked, cursor: str) -> dict[str, str]:
    if not cursor:
        return {}
    query = urlencode({**asked.given, "cursor": cursor})
    return {"Link": f'<{ROOT}/{resource.noun}?{query}>; rel="next"'}


def shower(resource: Resource) -> Any:
    @door("GET", scope=Scope.READ, room=resource.noun)
    def row(request: HttpRequest, pk: int) -> HttpResponseBase:
        _caller, one = found(request, resource, pk)
        return said(shown(resource, one), headers=tagged(one))

    return row


def historian(resource: Resource) -> Any:
    @door("GET", scope=Scope.READ, room=resource.noun)
    def journal(request: HttpRequest, pk: int) -> HttpResponseBase:
        _caller, one = found(request, resource, pk)
        return said(past_of(request, one))

    return journal


def giver(resource: Resource, download: Download) -> Any:
    @door("GET", scope=Scope.READ, room=resource.noun)
    def file(request: HttpRequest, pk: int, inner: int | None = None) -> HttpResponseBase:
        caller, one = found(request, resource, pk)
        answer = download.give(one, caller, *([] if inner is None else [inner]))
        if answer is None:
            raise Problem(NOT_FOUND)
        return answer

    return file
