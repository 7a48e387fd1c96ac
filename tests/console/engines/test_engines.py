"""Wherever a batch is worked through, the answers are the same, in the order of the files, whatever dies meanwhile."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children

import pytest
from console.engines.batches import Naming, tasks

from taizhang.console.engines.choosing import engine_for
from taizhang.console.engines.cluster import Cluster, Unreachable
from taizhang.console.engines.engine import Here, chunk_size, chunked
from taizhang.console.engines.processes import Processes


def named(engine):
    return f"{type(engine).__name__} {getattr(engine, 'jobs', '')}"


@pytest.mark.parametrize("engine", [Processes(2), Processes(5), Cluster("dask://local")], ids=named)
def test_the_answers_and_their_order_are_those_of_one_process(engine):
    given = tasks(23)
    assert list(engine.run(Naming(), given, 23)) == list(Here().run(Naming(), given, 23))
    assert active_children() == []


@pytest.mark.parametrize("engine", [Processes(2), Cluster("dask://local")], ids=named)
def test_what_ends_its_process_is_named_and_nothing_else_is_lost(engine, tmp_path):
    given = tasks(40, kill=17, once=30)
    found = list(engine.run(Naming(tmp_path), given, 40))
    expected = [Naming()(task) for task in tasks(40)]
    assert found[16] == "lost 17"
    assert found[29].startswith("30 once")
    del found[29], found[16], expected[29], expected[16]
    assert found == expected


@pytest.mark.parametrize("engine", [Processes(2), Cluster("dask://local")], ids=named)
def test_a_worker_killed_from_outside_changes_nothing(engine):
    given, work = tasks(60), Naming(seconds=0.02)
    found = engine.run(work, given, 60)
    first = next(found)
    os.kill(a_worker(), signal.SIGKILL)
    assert [first, *found] == [work(task) for task in given]


def a_worker() -> int:
    """A process that works below this one; of Dask's the one that its nurse (nanny) looks after."""
    listed = subprocess.run(
        ["ps", "-wweo", "pid,ppid,args"], capture_output=True, text=True, check=True
    ).stdout
    own = [line.split(None, 2) for line in listed.splitlines()[1:]]
    return max(int(pid) for pid, parent, args in own if int(parent) == os.getpid() and "spawn_main" in args)


def test_whoever_stops_asking_leaves_no_process():
    found = Processes(2).run(Naming(seconds=0.05), tasks(500), 500)
    next(found)
    found.close()
    assert active_children() == []


def test_workers_end_when_the_one_who_asked_is_killed():
    program = (
        "from console.engines.batches import *\n"
        "from taizhang.console.engines.processes import Processes\n"
        "if __name__ == '__main__':\n"
        "    found = Processes(2).run(Naming(seconds=0.05), tasks(5000), 5000)\n"
        "    next(found)\n"
        "    from multiprocessing import active_children\n"
        "    print(*(one.pid for one in active_children()), flush=True)\n"
        "    list(found)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment) as asking:
        assert asking.stdout is not None
        workers = [int(pid) for pid in asking.stdout.readline().split()]
        asking.kill()
    assert len(workers) == 2
    ends = time.monotonic() + 20
    while any(is_alive(pid) for pid in workers):
        assert time.monotonic() < ends
        time.sleep(0.1)


def is_alive(pid: int) -> bool:
    """A process that ended and waits for its parent to notice is not alive."""
    try:
        with open(f"/proc/{pid}/stat") as said:
            return said.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_chunks_hold_every_task_once_and_every_worker_gets_several():
    assert [len(chunk) for chunk in chunked(tasks(7), 3)] == [3, 3, 1]
    assert [chunk_size(count, 2, 32) for count in (1, 16, 100_000)] == [1, 2, 32]


@pytest.mark.parametrize(
    "address", ["dask://", "dask://host", "dask://host:x", "dask://local?jobs=2", "ray://local"]
)
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(Unreachable):
        engine_for(address, 1)


def test_a_cluster_that_does_not_answer_is_named(monkeypatch):
    monkeypatch.setattr("taizhang.console.engines.cluster.PATIENCE_SECONDS", 1)
    with pytest.raises(Unreachable, match=r"tcp://127\.0\.0\.1:9"):
        list(Cluster("dask://127.0.0.1:9").run(Naming(), tasks(1), 1))


def test_a_cluster_that_runs_already_is_used():
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as running:
        address = "dask://" + running.scheduler_address.removeprefix("tcp://")
        assert list(Cluster(address).run(Naming(), tasks(5), 5)) == [Naming()(task) for task in tasks(5)]
