"""T13: while people write as fast as they can, 99 of 100 entries have their place in the log within two seconds."""

import json
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from faults.figures import measured
from faults.staging import EVERY
from faults.workers import fresh_place, house, staged, workers
from faults.writing import Writing

import cast
from taizhang.console.seal import seal_new

pytestmark = pytest.mark.django_db
SECONDS = 35
ACTS_A_SECOND, PROGRAMS, PACED_SECONDS = 50, 5, 120
# A thorough look, and what a batch and a loaded machine take.
LAG_MAX = EVERY + 5


def program(environment, *said):
    return subprocess.Popen([sys.executable, "-m", *said], env=environment, stdout=subprocess.PIPE, text=True)


@contextmanager
def sealing(environment):
    """From the moment on at which it has sealed what was there: how long a program takes to start is no lag."""
    sealer = program(environment, "taizhang.console.main", "seal", "--every", str(EVERY))
    try:
        assert sealer.stdout.readline()
        yield
    finally:
        sealer.terminate()
        sealer.wait()


def sealed_while_written(there, seconds):
    """How many acts were acknowledged, and how long each entry waited."""
    with sealing(there.environment), workers(there) as ports:
        watch = program({**there.environment, "SECONDS": str(seconds + EVERY + 2)}, "faults.staging", "lag")
        time.sleep(2)
        with Writing(there, ports) as writing:
            time.sleep(seconds)
        said, _errors = watch.communicate()
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


def sealed_at_pace(environment, seconds):
    """The same while several programs act at a steady pace, whatever pages would take."""
    watching = {**environment, "SECONDS": str(seconds + EVERY + 2)}
    rate, programs = str(ACTS_A_SECOND / PROGRAMS), []
    with sealing(environment):
        watch = program(watching, "faults.staging", "lag")
        time.sleep(2)
        for number in range(PROGRAMS):
            programs.append(program(environment, "faults.pacing", str(number), rate, str(seconds)))
        done = sum(json.loads(one.communicate()[0]) for one in programs)
        return done, json.loads(watch.communicate()[0])["seconds"]


@pytest.mark.battery
def test_fifty_acts_a_second_are_sealed_at_once(tmp_path):
    with fresh_place(tmp_path) as environment:
        environment |= {"PEOPLE": str(PROGRAMS), "TAIZHANG_DATA_DIR": str(tmp_path)}
        staged("build", environment, "faults.crowd")
        done, lags = sealed_at_pace(environment, PACED_SECONDS)
    told(done, lags, PACED_SECONDS)


def test_a_look_that_finds_nothing_new_takes_no_turn(settings, tmp_path, django_assert_num_queries):
    settings.DATA_DIR = tmp_path
    cast.round_with_findings(cast.bureau())
    assert seal_new() == 1
    with django_assert_num_queries(2):
        assert seal_new() == 0
