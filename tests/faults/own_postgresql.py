"""A PostgreSQL of one's own that keeps what it promised, and that can be killed and restarted (被试数据库)."""

import os
import secrets
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from workshop import postgres
from workshop.machine import POSTGRESQL, ROOT, strict

DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "max_connections": "120"}


class Server:
    """``url`` stays the same however often it is brought up again."""

    def __init__(self, initdb: str, folder: Path) -> None:
        self.program, self.folder = Path(initdb).with_name("postgres"), folder
        self.owner, self.password = postgres._owner(), secrets.token_urlsafe(18)
        self.owner.own(folder)
        postgres._create(initdb, folder, self.password, self.owner)
        self.port = postgres._free_port()
        self.url = f"postgres://taizhang:{self.password}@127.0.0.1:{self.port}/postgres"
        self.start()

    def start(self) -> None:
        before = dict(postgres.SETTINGS)
        postgres.SETTINGS.update(DURABLE)
        try:
            self.process = postgres._start(self.program, self.folder, self.port, self.owner)
        finally:
            postgres.SETTINGS.clear()
            postgres.SETTINGS.update(before)

    def wait(self) -> float:
        """Seconds until it answers."""
        began = time.monotonic()
        while time.monotonic() - began < 60:
            try:
                psycopg.connect(self.url, connect_timeout=2).close()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return time.monotonic() - began
        raise AssertionError((self.folder / "log").read_text()[-2000:])

    def kill(self) -> None:
        """The postmaster and every backend, none of which can say anything any more."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self._forget()

    def stop(self, how: signal.Signals) -> None:
        """SIGINT is "fast", SIGQUIT is "immediate"."""
        self.process.send_signal(how)
        self.process.wait(timeout=60)

    def _forget(self) -> None:
        """Backends have sessions of their own: what outlived the postmaster goes, as with the machine."""
        ours = str(self.folder / "data")
        for one in Path("/proc").glob("[0-9]*"):
            try:
                if os.readlink(one / "cwd") == ours:
                    os.kill(int(one.name), signal.SIGKILL)
            except OSError:
                continue


@contextmanager
def own_postgresql() -> Iterator[Server]:
    initdb = POSTGRESQL.find()
    assert initdb or not strict(), POSTGRESQL.missing
    folder = Path(tempfile.mkdtemp(prefix="taizhang-own-pg-"))
    server = Server(str(initdb), folder)
    try:
        server.wait()
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


def environment_for(server: Server, folder: Path) -> dict[str, str]:
    paths = f"{ROOT / 'src'}:{ROOT / 'tests'}:{ROOT / 'bin'}"
    here = {"TAIZHANG_DATA_DIR": str(folder), "PYTHONPATH": paths, "DATABASE_URL": server.url}
    return {**os.environ, **here}
