"""T13: while people write as fast as they can, 99 of 100 entries have their place in the log within two seconds."""

import json
import subprocess
import sys
import time

import pytest
from faults.figures import measured
from faults.staging import EVERY
from faults.workers import house, workers
from faults.writing import Writing

import cast
from taizhang.console.seal import seal_new

pytestmark = pytest.mark.django_db
SECONDS = 35
# A thorough look, and what a batch and a loaded machine take.
LAG_MAX = EVERY + 5


def sealed_while_written(there, seconds):
    """How many acts were acknowledged, and how long each entry waited."""
    command = [sys.executable, "-m", "taizhang.console.main", "seal", "--every", str(EVERY)]
    quiet, pipe = subprocess.DEVNULL, subprocess.PIPE
    sealer = subprocess.Popen(command, env=there.environment, stdout=quiet, stderr=quiet)
    try:
        with workers(there) as ports:
            watching = {**there.environment, "SECONDS": str(seconds + EVERY + 2)}
            beside = [sys.executable, "-m", "faults.staging", "lag"]
            watch = subprocess.Popen(beside, env=watching, stdout=pipe, text=True)
            time.sleep(2)
            with Writing(there, ports) as writing:
                time.sleep(seconds)
            said, _errors = watch.communicate()
    finally:
        sealer.terminate()
        sealer.wait()
    return len(writing.acknowledged), json.loads(said)["seconds"]


def told(acknowledged, lags, seconds):
    rate = round(acknowledged / seconds, 1)
    middle, p99 = lags[len(lags) // 2], lags[int(len(lags) * 0.99)]
    figures = {"every": EVERY, "entries": len(lags), "acts_a_second": rate}
    measured("T13", **figures, p50=middle, p99=p99, most=lags[-1])
    assert len(lags) >= acknowledged
    assert lags[-1] <= LAG_MAX


@pytest.mark.battery
def test_what_is_written_is_sealed_at_once(tmp_path):
    with house(tmp_path / "house") as there:
        acknowledged, lags = sealed_while_written(there, SECONDS)
    assert acknowledged > SECONDS
    told(acknowledged, lags, SECONDS)


def test_a_look_that_finds_nothing_new_takes_no_turn(settings, tmp_path, django_assert_num_queries):
    settings.DATA_DIR = tmp_path
    cast.round_with_findings(cast.bureau())
    assert seal_new() == 1
    with django_assert_num_queries(2):
        assert seal_new() == 0
