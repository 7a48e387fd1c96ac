"""An empty database that is up to date (空库样板), copied from the one that this process of the tests has made anyway.

Bringing a database up to date takes longer than most of what is tried in a house of its own.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

FILE = "migrated.sqlite3"


@contextmanager
def kept() -> Iterator[None]:
    """Before any test has written into it."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(_file())) as copy:
            connection.connection.backup(copy)
        yield
        return
    connection.close()
    at_server(f'CREATE DATABASE "{kept_name()}" TEMPLATE "{settings.DATABASES["default"]["NAME"]}"')
    try:
        yield
    finally:
        at_server(f'DROP DATABASE "{kept_name()}" WITH (FORCE)')


def begin(database: Path) -> None:
    """SQLite: a house may begin in this file. Where no test has asked for a database yet, it is brought up to date there."""
    database.parent.mkdir(parents=True, exist_ok=True)
    if _file().exists():
        shutil.copyfile(_file(), database)


def kept_name() -> str:
    """PostgreSQL: what a new database is made like."""
    return f"{settings.DATABASES['default']['NAME']}_kept"


def at_server(statement: str) -> None:
    import psycopg

    known = settings.DATABASES["default"]
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/postgres".format(**known)
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(statement)


def _file() -> Path:
    return Path(settings.DATA_DIR) / FILE
