"""T13: while people write as fast as they can, no entry waits longer for its place in the log than the sealer's turn."""

import subprocess
import sys
import time

import pytest
from faults.figures import measured
from faults.staging import EVERY
from faults.workers import house, staged, workers
from faults.writing import Writing

pytestmark = pytest.mark.django_db
SECONDS = 35
# The turn, and what a batch and a loaded machine take.
LAG_MAX = EVERY + 5


@pytest.mark.battery
def test_what_is_written_is_sealed_with_the_next_turn(tmp_path):
    with house(tmp_path / "house") as there:
        command = [sys.executable, "-m", "taizhang.console.main", "seal", "--every", str(EVERY)]
        quiet = subprocess.DEVNULL
        sealer = subprocess.Popen(command, env=there.environment, stdout=quiet, stderr=quiet)
        try:
            with workers(there) as ports, Writing(there, ports) as writing:
                time.sleep(SECONDS)
                acknowledged = len(writing.acknowledged)
            time.sleep(EVERY + 2)
        finally:
            sealer.terminate()
            sealer.wait()
        lags = staged("lag", there.environment)["seconds"]
    rate = round(acknowledged / SECONDS, 1)
    middle, last = lags[len(lags) // 2], lags[-1]
    p99 = lags[int(len(lags) * 0.99)]
    measured("T13", every=EVERY, entries=len(lags), acts_a_second=rate, p50=middle, p99=p99, most=last)
    assert acknowledged > SECONDS
    assert len(lags) >= acknowledged
    assert last <= LAG_MAX
