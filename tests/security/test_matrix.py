"""T15: every address × every role × own unit, next door, above, outside, as a reviewed table says (权限矩阵)."""

import pytest
from security.routes import all_routes
from security.table import Cells, differences, expected, put_down

# What each database does to a question is seen by those who are let in and those next door.
PLACES = [
    "own",
    "next_door",
    *(pytest.param(one, marks=pytest.mark.once) for one in ("administrators", "upper", "outside")),
]
# A program is told why: the rules do not allow it, or a fact is wrong.
WHY = {"refused": "r", "invalid": "i"}


def answered(answer) -> str:
    if answer.status_code == 422 and answer["Content-Type"].startswith("application/problem"):
        return f"422{WHY.get(answer.json()['type'].rpartition('-')[2], '?')}"
    return str(answer.status_code)


def tried(visitors, unit) -> Cells:
    return {
        (route.pattern, method): {
            name: answered(visitor.tries(route, method, route.filled(unit.rows), unit))
            for name, visitor in visitors.items()
        }
        for route in all_routes()
        for method in route.methods
    }


@pytest.mark.parametrize("place", PLACES)
def test_every_address_answers_everybody_as_the_table_says(own, visitors, place):
    found = tried(visitors(place), own)
    wrong = differences(found, expected(place))
    if wrong:
        path = put_down(place, found)
        pytest.fail(f"read {path} and copy it if it is right:\n" + "\n".join(wrong[:40]))


def test_an_address_that_nobody_has_put_in_the_table_is_noticed():
    wanted = expected("own")
    assert differences({**wanted, ("secret/door", "GET"): {}}, wanted)
    one = next(iter(wanted))
    changed = {**wanted, one: dict.fromkeys(wanted[one], "999")}
    assert differences(changed, wanted)


SHUT = {"403", "404"}
# Asked to sign in, or for a token; a page that is closed says so.
TURNED_AWAY = {"401", "403", "303", "302", "404"}
OPEN_TO_ALL = {"api/docs", "api/openapi.json", "robots.txt", "sign-in"}


def test_the_table_lets_nobody_from_next_door_to_a_row():
    """Whoever reviews a new table cannot wave this through."""
    ajar = [
        (route, method, who)
        for (route, method), answers in expected("next_door").items()
        for who, answer in answers.items()
        if "<int" in route and answer not in SHUT
    ]
    assert ajar == []


def test_the_table_lets_nobody_in_from_outside():
    ajar = [
        (route, method, who)
        for (route, method), answers in expected("outside").items()
        for who, answer in answers.items()
        if route not in OPEN_TO_ALL and not route.startswith("public/") and answer not in TURNED_AWAY
    ]
    assert ajar == []


def test_inspectors_write_nothing_but_what_is_their_own():
    """巡察办 reads: what it may do is make tokens and keep views, have texts of its own examined, supervise, and sign out."""
    own_business = {"sign-in", "sign-in/code", "sign-out", "language", "tokens/calendars"}
    own_business.add("api/v1/organizations/<int:pk>/keep-view")
    own_business |= {"messages/preferences", "messages/read"}
    own_business.add("api/v1/notices/<int:pk>/withdraw-notice")
    own_business |= {"api/v1/schedules/<int:pk>/end-schedule", "api/v1/roundups/<int:pk>/close-roundup"}
    own_business |= {"schedules/<int:pk>/roundup", "roundups/<int:pk>/closing"}
    # Looking back is the inspectors' business too: they may say what came of it.
    own_business |= {f"api/v1/lookbacks/<int:pk>/{one}-lookback" for one in ("close", "decline")}
    done = [
        (place, route)
        for place in ("own", "upper")
        for (route, method), answers in expected(place).items()
        if method == "POST" and answers["oversight"][0] in "23" and route not in own_business
    ]
    assert done == []
