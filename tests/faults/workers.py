"""Several workers of the real server on one database, and a database for them (被试系统)."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

import migrated
from workshop.machine import ROOT

START_SECONDS_MAX = 60
FILE = "faults.sqlite3"


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
    """A house of its own, with the cast and a round in it: a copy of one that was built once."""
    if not _on_postgresql():
        yield house_of_files(folder, folder / FILE)
        return
    kept, facts, name = _built_on_postgresql()
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    with _database(name) as url:
        yield House(_environment(folder, url), facts)


def house_of_files(folder: Path, database: Path) -> House:
    """The same on SQLite, whatever the tests run on."""
    kept, facts = _built_of_files()
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    # What was committed last may still stand in the log beside the database.
    for part in folder.glob(f"{FILE}*"):
        part.rename(database.with_name(part.name.replace(FILE, database.name)))
    return House(_environment(folder, f"sqlite:///{database}"), facts)


@cache
def _built_of_files() -> tuple[Path, Mapping[str, Any]]:
    """Once for each process of the tests: migrating takes longer than most of what is tried in the house."""
    folder = _kept("files")
    migrated.begin(folder / FILE)
    return folder, staged("build", _environment(folder, f"sqlite:///{folder / FILE}"))


@cache
def _built_on_postgresql() -> tuple[Path, Mapping[str, Any], str]:
    folder, name = _kept("postgresql"), _fresh_name()
    migrated.at_server(f'CREATE DATABASE "{name}" TEMPLATE "{migrated.kept_name()}"')
    return folder, staged("build", _environment(folder, _address(name))), name


def _kept(what: str) -> Path:
    """In the folder of this run, which is gone afterwards, as its PostgreSQL is."""
    folder = Path(os.environ["TAIZHANG_DATA_DIR"]) / f"built-{what}"
    folder.mkdir()
    return folder


@contextmanager
def empty_place(folder: Path) -> Iterator[dict[str, str]]:
    """Where a house may be: a file that is not there yet on SQLite, a new database on the PostgreSQL that the tests run on."""
    if not _on_postgresql():
        yield _environment(folder, f"sqlite:///{folder / FILE}")
        return
    with _database() as url:
        yield _environment(folder, url)


@contextmanager
def fresh_place(folder: Path) -> Iterator[dict[str, str]]:
    """The same with a database that is empty and up to date."""
    if not _on_postgresql():
        migrated.begin(folder / FILE)
        yield _environment(folder, f"sqlite:///{folder / FILE}")
        return
    with _database(migrated.kept_name()) as url:
        yield _environment(folder, url)


def _on_postgresql() -> bool:
    return str(settings.DATABASES["default"]["ENGINE"]).endswith("postgresql")


def _environment(folder: Path, url: str) -> dict[str, str]:
    paths = f"{ROOT / 'src'}:{ROOT / 'tests'}:{ROOT / 'bin'}"
    return {**os.environ, "TAIZHANG_DATA_DIR": str(folder), "PYTHONPATH": paths, "DATABASE_URL": url}


@contextmanager
def _database(like: str = "template1") -> Iterator[str]:
    name = _fresh_name()
    migrated.at_server(f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
    try:
        yield _address(name)
    finally:
        migrated.at_server(f'DROP DATABASE "{name}" WITH (FORCE)')


def _fresh_name() -> str:
    return f"faults_{secrets.token_hex(6)}"


def _address(name: str) -> str:
    known = settings.DATABASES["default"]
    return "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{name}".format(**{**known, "name": name})


@contextmanager
def workers(there: House, *, count: int = 2, breakage: str = "") -> Iterator[Sequence[int]]:
    """The ports of ``count`` processes that serve the house."""
    ports = [free_port() for _worker in range(count)]
    started = [_start(there, port, breakage) for port in ports]
    try:
        for port, process in zip(ports, started, strict=True):
            wait_for(port, process)
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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS_MAX
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the worker did not start")
