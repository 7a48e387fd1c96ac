"""Doing one thing for a program (办理): find the row, read the facts, one transition or creation, answer."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.db import DataError, IntegrityError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.api.answers import said, shown, tagged, told
from taizhang.api.bodies import body_of
from taizhang.api.caller import Caller, caller_of
from taizhang.api.conditions import seen_version
from taizhang.api.door import address_of, door
from taizhang.api.facts.fact import Sent
from taizhang.api.operation import Operation
from taizhang.api.problems import INVALID, NOT_FOUND, REFUSED, STALE, Problem
from taizhang.api.repetition import key_of, once
from taizhang.bureau.journal.creation import Creation
from taizhang.bureau.journal.once import AlreadyMade
from taizhang.bureau.refusal import Refused, Stale
from taizhang.bureau.tokens.scopes import Scope

MAKING_CHARACTERS = 60
BRIEFLY = {"Preference-Applied": "return=minimal"}


def performer(operation: Operation) -> Any:
    """The view of an operation."""

    @door("POST", scope=Scope.WRITE, room=operation.resource.noun, operation=operation)
    def perform(request: HttpRequest, pk: int) -> HttpResponse:
        caller = caller_of(request, Scope.WRITE, operation.resource.noun)
        row = operation.resource.find(pk, caller.actor)
        if row is None:
            raise Problem(NOT_FOUND)
        if not operation.is_creation:
            row.version = seen_version(request)
        value, files = body_of(request, operation)
        sent = Sent(caller, files, _made_under(caller, key_of(request)), is_brief(request))
        return once(request, caller, lambda: _answer(operation, row, value, sent))

    return perform


def is_brief(request: HttpRequest) -> bool:
    """RFC 7240: the caller does not want the row again, and the database need not be asked for it."""
    return "return=minimal" in request.headers.get("Prefer", "").replace(" ", "").lower()


def _made_under(caller: Caller, key: str) -> str:
    """The key as the journal keeps it, where one key belongs to one token."""
    return sha256(f"{caller.token.pk} {key}".encode()).hexdigest()[:MAKING_CHARACTERS] if key else ""


def _answer(operation: Operation, row: Any, value: Any, sent: Sent) -> HttpResponse:
    """An answer of the act, also where it says no: that is what a repeated request gets again."""
    try:
        refuse_early(operation, row, sent)
        facts = operation.take(row, value, sent)
        if sent.errors:
            raise Problem(INVALID, errors=sent.errors)
        return _done(operation, row, facts, sent)
    except Problem as problem:
        return problem.response()
    except Stale as why:
        return _stale(operation, row, why, sent.caller).response()
    except Refused as why:
        return Problem(REFUSED, str(why)).response()
    except DataError:
        return Problem(INVALID, _("有一栏超过了能保存的长度或范围")).response()
    except IntegrityError:
        return Problem(REFUSED, _("与刚刚写入的内容冲突，没有写入；请重新取得内容后再试")).response()


def refuse_early(operation: Operation, row: Any, sent: Sent) -> None:
    """The bytes of a file are kept only for somebody who may hand them in."""
    if not operation.part:
        return
    act, actor = operation.act, sent.caller.actor
    if isinstance(act, Creation):
        if not act.is_open_to(row, actor):
            raise Refused(_("您的任职不能“%(act)s”") % {"act": act.title})
    elif why := act.refusal(row, actor):
        raise Refused(why)


def _done(operation: Operation, row: Any, facts: Mapping[str, Any], sent: Sent) -> HttpResponse:
    who = {"actor": sent.caller.actor, "at": sent.caller.at}
    if isinstance(operation.act, Creation):
        make = operation.act.once(sent.key) if sent.key else operation.act
        try:
            made = make(row, **who, **facts)
        except AlreadyMade as before:
            made = before.row
        return _made(operation, made, sent.caller)
    event = operation.act(row, **who, **facts)
    if sent.is_brief:
        return said({"event": told(event), "row": None}, headers={**tagged(row), **BRIEFLY})
    fresh = operation.resource.show(row.pk, sent.caller.actor)
    shown_row = shown(operation.resource, fresh) if fresh is not None else None
    return said({"event": told(event), "row": shown_row}, headers=tagged(fresh) if fresh is not None else {})


def _made(operation: Operation, made: Any, caller: Caller) -> HttpResponse:
    """A new row with its address; the row itself, where its maker sees it."""
    resource = operation.makes
    assert resource is not None  # operation_of has seen to it
    fresh = resource.show(made.pk, caller.actor)
    place = {"Location": address_of(resource, made.pk)}
    if fresh is None:
        return said({"row": None}, status=201, headers=place)
    return said({"row": shown(resource, fresh)}, status=201, headers={**place, **tagged(fresh)})


def _stale(operation: Operation, row: Any, why: Stale, caller: Caller) -> Problem:
    """What somebody else made of the row meanwhile goes along, so that it can be compared."""
    fresh = operation.resource.show(row.pk, caller.actor)
    if fresh is None or operation.is_creation:
        return Problem(STALE, str(why))
    current = shown(operation.resource, fresh)
    return Problem(STALE, str(why), headers=tagged(fresh), version=fresh.version, current=current)
