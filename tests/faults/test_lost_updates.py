"""T6: several people change one row again and again through the real pages, and no change that was accepted is lost."""

import time
from collections.abc import Iterator
from multiprocessing.pool import ThreadPool

import pytest
from faults.figures import measured
from faults.visitor import Visitor
from faults.workers import House, house, workers

pytestmark = pytest.mark.django_db

CLIENTS = 8
PEOPLE = ("shen", "wen")
# So long may one client try to write its share before the test is given up.
SECONDS_MAX = 900


@pytest.fixture
def there(tmp_path) -> Iterator[House]:
    with house(tmp_path) as made:
        yield made


def change_again_and_again(visitor: Visitor, place: str, client: int, times: int) -> dict:
    """Read the title, add a word of one's own, save; after a refusal read again. Which words were accepted?"""
    accepted, refused, broken = [], 0, 0
    deadline = time.monotonic() + SECONDS_MAX
    for number in range(times):
        word = f"c{client}n{number}。"
        while time.monotonic() < deadline:
            form = visitor.get(place)
            facts = {"version": form.hidden["version"], "path": form.typed["path"]}
            answer = visitor.post(place, {**facts, "title": form.typed["title"] + word})
            if answer.status == 303:
                accepted.append(word)
                break
            refused += answer.status == 409
            broken += answer.status != 409
            if answer.status != 409 and broken > times:
                break
    return {"accepted": accepted, "refused": refused, "broken": broken}


def at_once(there: House, ports, times: int) -> list[dict]:
    facts = there.facts
    place = f"/intakes/{facts['intake']}/findings/{facts['draft']}"
    signed_in = [Visitor(ports[0]).sign_in(name, facts["password"]) for name in PEOPLE]
    work = [
        (signed_in[one % len(PEOPLE)].at(ports[one % len(ports)]), place, one, times)
        for one in range(CLIENTS)
    ]
    with ThreadPool(CLIENTS) as pool:
        return pool.starmap(change_again_and_again, work)


def lost(there: House, results: list[dict]) -> list[str]:
    title = there.count()["titles"][str(there.facts["draft"])]
    return [word for one in results for word in one["accepted"] if word not in title]


def changes_lost(there: House, times: int, breakage: str = "") -> int:
    with workers(there, breakage=breakage) as ports:
        results = at_once(there, ports, times)
    gone = lost(there, results)
    measured(
        "T6",
        is_control=bool(breakage),
        breakage=breakage or "none",
        accepted=sum(len(one["accepted"]) for one in results),
        refused=sum(one["refused"] for one in results),
        broken=sum(one["broken"] for one in results),
        lost=len(gone),
    )
    if not breakage:
        assert all(len(one["accepted"]) == times for one in results)
        assert sum(one["broken"] for one in results) == 0
        assert sum(one["refused"] for one in results) > 0, "nobody came second: the test proves nothing"
        counted = there.count()
        assert counted["entries"]["rounds.FindingRevised"] == CLIENTS * times
        assert counted["faults"] == []
    return len(gone)


def test_no_change_that_was_accepted_is_lost(there):
    assert changes_lost(there, times=6) == 0


@pytest.mark.battery
def test_nor_is_one_lost_in_1600(there):
    assert changes_lost(there, times=200) == 0


@pytest.mark.parametrize("breakage", ["without_comparing", "without_anything"])
def test_a_gate_with_a_bolt_taken_out_is_noticed(there, breakage):
    assert changes_lost(there, times=4, breakage=breakage) > 0
