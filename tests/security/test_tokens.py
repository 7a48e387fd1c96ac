"""Each operation of the interface opens to the scope that it declares, in the room that it declares, and to no other (令牌权限)."""

import pytest
from security.routes import all_routes
from security.visiting import Visitor

from programs import issued
from taizhang.bureau.tokens.rooms import ROOMS


def programs_routes():
    return [one for one in all_routes() if one.is_for_programs and one.declared.scope]


def test_there_are_operations_to_try():
    assert len(programs_routes()) > 100
    assert {one.declared.scope for one in programs_routes()} == {"read", "write"}
    assert {one.declared.room for one in programs_routes()} == set(ROOMS)


def test_what_needs_no_token_is_named():
    bare = {one.pattern for one in all_routes() if one.is_for_programs and not one.declared.scope}
    assert bare == {
        "api/openapi.json",
        "api/docs",
        "api/calendar/<str:secret>.ics",
        "api/",
        "api/<path:rest>",
    }


@pytest.mark.parametrize(("scope", "other"), [("read", "write"), ("write", "read")])
def test_a_token_of_the_other_scope_opens_nothing(own, scope, other):
    visitor = Visitor(own.people["rectifier"])
    visitor.secret = issued(own.people["rectifier"], other)[1]
    for route in programs_routes():
        if route.declared.scope == scope:
            (method,) = route.methods
            answer = visitor.tries(route, method, route.filled(own.rows), own)
            assert (answer.status_code, route.pattern) == (403, route.pattern)


def test_a_token_of_another_room_opens_nothing(own):
    visitor = Visitor(own.people["rectifier"])
    for room in ROOMS:
        visitor.secret = issued(own.people["rectifier"], rooms=tuple(set(ROOMS) - {room}))[1]
        for route in programs_routes():
            if route.declared.room == room:
                (method,) = route.methods
                answer = visitor.tries(route, method, route.filled(own.rows), own)
                assert (answer.status_code, route.pattern) == (403, route.pattern)
