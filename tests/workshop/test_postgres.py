"""A throw-away server comes up, answers, and leaves nothing behind."""

import os
import tempfile
from pathlib import Path

import psycopg
from machinery import need

from workshop.machine import POSTGRESQL
from workshop.postgres import throwaway_server


def test_the_server_answers_and_is_gone_afterwards(monkeypatch):
    initdb = need(POSTGRESQL)
    open_folder = Path(tempfile.mkdtemp())
    open_folder.chmod(0o755)
    monkeypatch.setattr(tempfile, "tempdir", str(open_folder))
    with throwaway_server(initdb) as url, psycopg.connect(url) as connection:
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
        [pid] = connection.execute("SELECT pg_backend_pid()").fetchone()
    assert list(open_folder.iterdir()) == []
    assert not Path(f"/proc/{pid}").exists() or os.name != "posix"
    open_folder.rmdir()
