"""The real server with two workers on a database of its own, and clients that wait for each answer (受测服务)."""

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

WORKERS, THREADS = 2, 4
START_SECONDS_MAX = 60


@dataclass
class Server:
    port: int
    pid: int

    def memory_mb(self) -> float:
        """What all processes of the server hold together; pages that they share count once for each."""
        return sum(_resident(pid) for pid in (self.pid, *_children(self.pid))) / 1024


@contextmanager
def serving(environment: dict[str, str], application: str = "taizhang.config.wsgi") -> Iterator[Server]:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", application, "-b", f"127.0.0.1:{port}"]
    command += [
        "-w",
        str(WORKERS),
        "--threads",
        str(THREADS),
        "--keep-alive",
        "30",
        "--preload",
        "--log-level",
        "error",
    ]
    process = subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    until = time.monotonic() + START_SECONDS_MAX
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/sign-in")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the server did not come up")


@dataclass
class Loop:
    """Milliseconds of each answer, and how long all of them took together."""

    times: list[float] = field(default_factory=list)
    seconds: float = 0.0
    bytes: int = 0

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds

    def percentile(self, hundredths: int) -> float:
        return quantiles(self.times, n=100, method="inclusive")[hundredths - 1]


Ask = Callable[[http.client.HTTPConnection, int], int]


def closed_loop(port: int, ask: Ask, *, clients: int, each: int) -> Loop:
    """Every client asks again as soon as it has its answer; ``ask`` is told the number of the question."""
    loop = Loop()

    def one(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        for number in range(each):
            began = time.perf_counter()
            size = ask(connection, client * each + number)
            loop.times.append((time.perf_counter() - began) * 1000)
            loop.bytes += size

    threads = [threading.Thread(target=one, args=(client,)) for client in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    loop.seconds = time.perf_counter() - began
    if len(loop.times) != clients * each:
        raise RuntimeError("a client did not get its answers")
    return loop


def answered(connection: http.client.HTTPConnection, status: int) -> bytes:
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != status:
        raise RuntimeError(f"{answer.status} instead of {status}: {body[:300]!r}")
    return body


def _resident(pid: int) -> int:
    """In kilobytes."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in listed.read_text().split()] if listed.exists() else []
