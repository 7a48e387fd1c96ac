"""T7 for programs: one request sent 32 times at once with one key makes one event, and all get the same bytes."""

import http.client
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from faults.figures import measured
from faults.workers import House, house, workers

pytestmark = pytest.mark.django_db

SENDERS = 32
Said = tuple[int, bytes]


@pytest.fixture
def there(tmp_path) -> Iterator[House]:
    """Without the limit on haste: this program is in a hurry on purpose."""
    with house(tmp_path) as made:
        yield replace(made, environment={**made.environment, "TAIZHANG_API_REQUESTS_PER_MINUTE": "1000000"})


@pytest.fixture
def ports(there) -> Iterator[Sequence[int]]:
    with workers(there) as found:
        yield found


def sent(port: int, place: str, secret: str, facts: object, headers: dict[str, str]) -> Said:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        whole = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json", **headers}
        line.request("POST", f"/api/v1/{place}", json.dumps(facts).encode(), whole)
        answer = line.getresponse()
        return answer.status, answer.read()
    finally:
        line.close()


def at_once(
    ports: Sequence[int], place: str, secret: str, facts: object, headers: dict[str, str]
) -> set[Said]:
    """All at the same moment, spread over the workers; what was answered, each answer once."""
    ready = Barrier(SENDERS)

    def send(number: int) -> Said:
        ready.wait()
        return sent(ports[number % len(ports)], place, secret, facts, headers)

    with ThreadPoolExecutor(SENDERS) as pool:
        return set(pool.map(send, range(SENDERS)))


def check_reports(there: House, ports: Sequence[int], rounds: int) -> None:
    place, secret = f"measures/{there.facts['measure']}/report", there.facts["secrets"]["zhou"]
    told = []
    for number in range(rounds):
        facts = {"text": f"第{number}次进展", "happened_on": "2026-02-01"}
        seen = there.facts["version"] + number
        headers = {"If-Match": f'"{seen}"', "Idempotency-Key": f"report-{number}"}
        told.append(at_once(ports, place, secret, facts, headers))
    counted = there.count()
    events = counted["reports"]
    figures = {"posts": rounds * SENDERS, "events": events, "events_per_round": events / rounds}
    measured("T7 same key", rounds=rounds, **figures)
    assert counted["reports"] == counted["entries"]["measures.Reported"] == rounds
    assert [len(one) for one in told] == [1] * rounds
    assert {status for one in told for status, _body in one} == {200}
    assert counted["faults"] == []


def test_the_same_request_32_times_at_once_is_one_event(there, ports):
    check_reports(there, ports, rounds=5)


@pytest.mark.battery
def test_nor_is_it_more_in_200_rounds(there, ports):
    check_reports(there, ports, rounds=200)


def test_what_is_made_32_times_at_once_is_one_row(there, ports):
    """No version guards a new row: the key alone does."""
    place, secret = f"rounds/{there.facts['round']}/draft", there.facts["secrets"]["shen"]
    told = at_once(ports, place, secret, {"as_of": "2026-02-01"}, {"Idempotency-Key": "draft"})
    assert [status for status, _body in told] == [201]
    assert there.count()["bulletins"] == 1


def test_different_keys_for_the_same_version_are_one_event_and_the_rest_are_overtaken(there, ports):
    place, secret = f"measures/{there.facts['measure']}/report", there.facts["secrets"]["zhou"]
    ready = Barrier(SENDERS)

    def send(number: int) -> int:
        ready.wait()
        facts = {"text": f"进展{number}", "happened_on": "2026-02-01"}
        headers = {"If-Match": f'"{there.facts["version"]}"', "Idempotency-Key": f"k{number}"}
        return sent(ports[number % len(ports)], place, secret, facts, headers)[0]

    with ThreadPoolExecutor(SENDERS) as pool:
        told = sorted(pool.map(send, range(SENDERS)))
    assert told == [200] + [409] * (SENDERS - 1)
    assert there.count()["reports"] == 1
