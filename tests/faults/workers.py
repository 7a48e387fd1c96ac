"""Several workers of the real server on one database, and a database for them (被试系统)."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from workshop.machine import ROOT

START_SECONDS_MAX = 60


@dataclass(frozen=True)
class House:
    """Where the data lies, and what ``staging`` put there."""

    environment: Mapping[str, str]
    facts: Mapping[str, Any]

    def count(self) -> Any:
        return staged("count", self.environment)


def staged(what: str, environment: Mapping[str, str], program: str = "faults.staging") -> Any:
    command = [sys.executable, "-m", program, what]
    made = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr[-3000:]
    return json.loads(made.stdout)


@contextmanager
def house(folder: Path) -> Iterator[House]:
    """A house of its own, with the cast and a round in it."""
    with empty_place(folder) as environment:
        yield House(environment, staged("build", environment))


@contextmanager
def empty_place(folder: Path) -> Iterator[dict[str, str]]:
    """Where a house may be: a file that is not there yet on SQLite, a new database on the PostgreSQL that the tests run on."""
    here = {"TAIZHANG_DATA_DIR": str(folder), "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}:{ROOT / 'bin'}"}
    database = settings.DATABASES["default"]
    if not str(database["ENGINE"]).endswith("postgresql"):
        yield {**os.environ, **here, "DATABASE_URL": f"sqlite:///{folder / 'faults.sqlite3'}"}
        return
    with _postgresql(database) as url:
        yield {**os.environ, **here, "DATABASE_URL": url}


@contextmanager
def _postgresql(database: Mapping[str, Any]) -> Iterator[str]:
    import psycopg

    known = {"host": database["HOST"], "port": database["PORT"], "user": database["USER"]}
    name = f"faults_{secrets.token_hex(6)}"
    with psycopg.connect(
        **known, password=database["PASSWORD"], dbname="postgres", autocommit=True
    ) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield "postgres://{user}:{secret}@{host}:{port}/{name}".format(
                **known, secret=database["PASSWORD"], name=name
            )
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def workers(there: House, *, count: int = 2, breakage: str = "") -> Iterator[Sequence[int]]:
    """The ports of ``count`` processes that serve the house."""
    ports = [_free_port() for _worker in range(count)]
    started = [_start(there, port, breakage) for port in ports]
    try:
        for port, process in zip(ports, started, strict=True):
            _wait(port, process)
        yield ports
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait(timeout=20)


def _start(there: House, port: int, breakage: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "faults.serving", str(port), *([breakage] if breakage else [])]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=there.environment, stdout=quiet, stderr=quiet)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS_MAX
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the worker did not start")
