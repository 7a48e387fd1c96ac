"""T35: workers are killed in the middle of jobs; nothing is lost, no row is written twice, no text is told as two (kill -9)."""

import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest
from bureau.webhooks.sink import sink
from faults.figures import measured
from faults.workers import fresh_place

pytestmark = pytest.mark.django_db
SEED, LEASE_SECONDS, PATIENCE_SECONDS = 35, 2, 120


def run(what, environment, *more):
    command = [sys.executable, "-m", "faults.toiling", what, *more]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def worker(environment):
    command = [sys.executable, "-m", "faults.toiling", "work"]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def killed_again_and_again(environment, there, *, times, number):
    """Two workers; as soon as the sink has taken some more, one of them is killed and another takes its place."""
    dice, both = random.Random(SEED), [worker(environment), worker(environment)]
    try:
        for step in range(1, times + 1):
            wanted, patience = step * number // (times + 2), time.monotonic() + PATIENCE_SECONDS
            while len(there.taken) < wanted and time.monotonic() < patience:
                time.sleep(0.005)
            time.sleep(dice.random() / 50)
            gone = both.pop(dice.randrange(2))
            gone.send_signal(signal.SIGKILL)
            assert gone.wait() == -signal.SIGKILL
            both.append(worker(environment))
        return _ended(environment)
    finally:
        for one in both:
            one.kill()
            one.wait()


def _ended(environment):
    patience = time.monotonic() + PATIENCE_SECONDS
    while (standing := run("standing", environment))["open"] and time.monotonic() < patience:
        time.sleep(0.5)
    return standing


def survived(tmp_path, *, times, number):
    with sink() as there, fresh_place(tmp_path / "house") as place:
        named = {"WEBHOOK_HOSTS": f"127.0.0.1:{there.port}", "JOB_LEASE_SECONDS": str(LEASE_SECONDS)}
        environment = {
            **place,
            "SINK": there.address,
            **{f"TAIZHANG_{name}": one for name, one in named.items()},
        }
        run("build", environment, str(number))
        began = time.monotonic()
        standing = killed_again_and_again(environment, there, times=times, number=number)
        seconds = time.monotonic() - began
    told = Counter((headers["Taizhang-Message"], body) for headers, body in there.taken)
    repeated = sum(told.values()) - len(told)
    measured("workers", kills=times, jobs=2 * number, repeated=repeated, seconds=round(seconds, 1))
    assert (standing["open"], standing["given_up"], standing["finished"]) == (0, 0, 2 * number)
    # Each row twice and never once, thrice or four times: whole, and once.
    assert standing["written"] == {str(one): 2 for one in range(number)}
    # Each number with one text, each text with one number; a repeat is the same to the byte, one for a kill at most.
    assert len(told) == len({number for number, _body in told}) == len({body for _n, body in told}) == number
    assert standing["sent"] == number
    assert repeated <= times


def test_no_kill_loses_a_job_or_does_one_twice(tmp_path):
    survived(tmp_path, times=3, number=60)


@pytest.mark.full
def test_nor_do_many_more(tmp_path):
    survived(tmp_path, times=15, number=400)
