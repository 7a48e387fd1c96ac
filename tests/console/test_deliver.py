"""deliver as a timer calls it: the real program, a house of its own, and another system that listens on this machine."""

import json
from collections.abc import Iterator

import pytest
from bureau.webhooks.sink import Sink, sink
from faults.workers import house, staged

pytestmark = pytest.mark.django_db


@pytest.fixture
def there() -> Iterator[Sink]:
    with sink() as found:
        yield found


@pytest.fixture
def subscribed(there, tmp_path) -> Iterator[dict[str, str]]:
    """The environment of a house in which one report is to be told."""
    with house(tmp_path / "house") as built:
        told = {"TAIZHANG_WEBHOOKS": "on", "TAIZHANG_WEBHOOK_HOSTS": f"127.0.0.1:{there.port}"}
        environment = {**built.environment, **told}
        staged("subscribe", {**environment, "SINK": there.address})
        yield environment


def test_what_happened_is_told_once_however_often_the_timer_calls(there, subscribed, taizhang):
    first, second = taizhang("deliver", **subscribed), taizhang("deliver", **subscribed)
    assert (first.returncode, first.stdout) == (0, "新增 1 条，送达 1 条，未送达 0 条（放弃 0 条）\n")
    assert (second.returncode, second.stdout) == (0, "新增 0 条，送达 0 条，未送达 0 条（放弃 0 条）\n")
    ((headers, body),) = there.taken
    assert headers["Taizhang-Event"] == json.loads(body)["event"] == "measures.Reported"


def test_what_was_not_taken_is_said_with_a_status_and_kept(there, subscribed, taizhang):
    there.answers = [500]
    ended = taizhang("deliver", **subscribed)
    assert (ended.returncode, ended.stdout) == (1, "新增 1 条，送达 0 条，未送达 1 条（放弃 0 条）\n")
    # Not before its time: the next attempt is due in a minute.
    assert "新增 0 条，送达 0 条，未送达 0 条" in taizhang("deliver", **subscribed).stdout


def test_a_house_that_tells_nobody_says_how_to_turn_it_on(there, subscribed, taizhang):
    ended = taizhang("deliver", **{**subscribed, "TAIZHANG_WEBHOOKS": "off"})
    assert ended.returncode == 2
    assert "TAIZHANG_WEBHOOKS=on" in ended.stderr
    assert there.taken == []
