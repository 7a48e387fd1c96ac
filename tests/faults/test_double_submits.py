"""T7: one form handed in by 32 clicks at once makes one event, and every click is answered as the first was."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from faults.figures import measured
from faults.visitor import Answer, Visitor
from faults.workers import House, house, workers

pytestmark = pytest.mark.django_db

CLICKS = 32


@pytest.fixture
def there(tmp_path) -> Iterator[House]:
    with house(tmp_path) as made:
        yield made


def clicked(visitors: list[Visitor], place: str, facts: Callable[[int], dict[str, str]]) -> list[Answer]:
    """All at the same moment, each from a line of its own."""
    ready = Barrier(CLICKS)

    def click(number: int) -> Answer:
        ready.wait()
        return visitors[number % len(visitors)].post(place, facts(number))

    with ThreadPoolExecutor(CLICKS) as pool:
        return list(pool.map(click, range(CLICKS)))


@pytest.fixture
def zhou_everywhere(there):
    with workers(there) as ports:
        first = Visitor(ports[0]).sign_in("zhou", there.facts["password"])
        yield [first.at(port) for port in ports]


@pytest.fixture
def shen_everywhere(there):
    with workers(there) as ports:
        first = Visitor(ports[0]).sign_in("shen", there.facts["password"])
        yield [first.at(port) for port in ports]


def the_same_report(there: House, visitors: list[Visitor], rounds: int) -> list[Counter]:
    place = f"/findings/{there.facts['finding']}/measures/1/report"
    told = []
    for number in range(rounds):
        version = visitors[0].get(place).hidden["version"]
        facts = {"version": version, "text": f"第{number}次进展", "happened_on": "2026-02-01"}
        answers = clicked(visitors, place, lambda _click, said=facts: said)
        told.append(Counter((one.status, one.location) for one in answers))
    return told


def check_one_event_a_round(there: House, visitors: list[Visitor], rounds: int) -> None:
    told = the_same_report(there, visitors, rounds)
    counted = there.count()
    events = counted["reports"]
    figures = {"posts": rounds * CLICKS, "events": events, "events_per_round": events / rounds}
    measured("T7 same form", rounds=rounds, **figures)
    assert counted["reports"] == rounds
    assert counted["entries"]["measures.Reported"] == rounds
    assert [len(one) for one in told] == [1] * rounds
    assert {status for one in told for status, _where in one} == {303}
    assert counted["faults"] == []


def test_the_same_form_32_times_at_once_is_one_event(there, zhou_everywhere):
    check_one_event_a_round(there, zhou_everywhere, rounds=5)


@pytest.mark.battery
def test_nor_is_it_more_in_200_rounds(there, zhou_everywhere):
    check_one_event_a_round(there, zhou_everywhere, rounds=200)


def test_of_32_different_forms_of_one_version_one_is_taken(there, zhou_everywhere):
    place = f"/findings/{there.facts['finding']}/measures/1/report"
    rounds = 2
    for number in range(rounds):
        version = zhou_everywhere[0].get(place).hidden["version"]
        said = {"version": version, "happened_on": "2026-02-01"}
        answers = clicked(
            zhou_everywhere, place, lambda one, n=number, said=said: {**said, "text": f"第{n}次，{one}"}
        )
        assert Counter(one.status for one in answers) == {303: 1, 409: CLICKS - 1}
        overtaken = next(one for one in answers if one.status == 409)
        assert f"第{number}次，" in overtaken.typed["text"]
    assert there.count()["reports"] == rounds


def test_one_new_person_is_enrolled_however_often_the_form_is_handed_in(there, shen_everywhere):
    place = f"/organizations/{there.facts['office']}/people"
    before, rounds = there.count()["people"], 2
    for number in range(rounds):
        facts = {"once": str(uuid4()), "name": f"新人{number}", "role": "officer", "from_date": "2026-02-01"}
        answers = clicked(shen_everywhere, place, lambda _click, said=facts: said)
        assert len({(one.status, one.location) for one in answers}) == 1
        assert answers[0].status == 303
    assert there.count()["people"] == before + rounds


def test_without_the_key_the_clicks_are_answered_differently(there):
    """The control: the key, and nothing else, is what gives the second click the answer of the first."""
    with workers(there, breakage="without_a_key") as ports:
        shen = Visitor(ports[0]).sign_in("shen", there.facts["password"])
        facts = {"once": str(uuid4()), "name": "新人", "role": "officer", "from_date": "2026-02-01"}
        place = f"/organizations/{there.facts['office']}/people"
        answers = clicked([shen.at(port) for port in ports], place, lambda _click: facts)
    told = {one.status for one in answers}
    measured("T7 without a key", is_control=True, noticed=len(told) > 1, different_answers=len(told))
    assert len(told) > 1
