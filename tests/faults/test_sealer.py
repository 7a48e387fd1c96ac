"""T31: the sealer is killed again and again while people write, two of them at once, and the log has no gap and no double."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from faults.figures import measured
from faults.workers import House, house, staged, workers
from faults.writing import Writing

pytestmark = pytest.mark.django_db
GATE, LONG = 6, 200
SEED = 31


@pytest.fixture
def there(tmp_path) -> Iterator[House]:
    with house(tmp_path / "house") as made:
        yield made


def sealer(there: House) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "faults.staging", "keep_sealing"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=there.environment, stdout=quiet, stderr=quiet)


def _until_something_is_sealed(there: House) -> None:
    """However busy the machine is, they are at work before the first of them is killed."""
    deadline = time.monotonic() + 90
    while not staged("sealed", there.environment)["leaves"]:
        assert time.monotonic() < deadline


def killed_again_and_again(there: House, times: int) -> int:
    """Two sealers side by side; after a moment one of them is killed and another takes its place."""
    dice, kills = random.Random(SEED), 0
    both = [sealer(there), sealer(there)]
    with workers(there) as ports, Writing(there, ports) as writing:
        _until_something_is_sealed(there)
        for _time in range(times):
            time.sleep(1.2 + dice.random() / 2)
            gone = both.pop(dice.randrange(2))
            gone.send_signal(signal.SIGKILL)
            kills += gone.wait() == -signal.SIGKILL
            both.append(sealer(there))
        acknowledged = len(writing.acknowledged)
    for one in both:
        one.kill()
        one.wait()
    assert kills == times
    return acknowledged


def sealed_through(there: House, times: int) -> None:
    acknowledged = killed_again_and_again(there, times)
    before = staged("sealed", there.environment)
    after = staged("seal", there.environment)
    figures = {"kills": times, "acknowledged": acknowledged, "sealed_meanwhile": before["leaves"]}
    measured("T31", seed=SEED, **figures, **after)
    assert before["leaves"] > 0
    assert after == {"leaves": after["entries"], "entries": after["entries"], "faults": []}


def test_no_kill_leaves_a_gap_or_a_double_and_what_waited_is_sealed_next(there):
    sealed_through(there, GATE)


@pytest.mark.battery
def test_nor_do_two_hundred(there):
    sealed_through(there, LONG)
