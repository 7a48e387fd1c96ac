"""A copy of an SQLite file while others write to it (SQLite 备份)."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext as _

from taizhang.bureau.backups.manifest import root_of
from taizhang.bureau.refusal import Refused

COPY = "database.sqlite3"


def dump(folder: Path) -> tuple[str, int, str]:
    """The name of the copy, and the count and root of the journal in it.

    The online interface of SQLite: one moment of the database, with what still lies in the write-ahead log.
    """
    target = folder / COPY
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    return COPY, *journal_of(target)


def journal_of(path: Path) -> tuple[int, str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
        return root_of(row[0] for row in copy.execute("SELECT digest FROM journal_entry ORDER BY id"))


def files_of(path: Path) -> Iterator[tuple[str, int]]:
    """Digest and size of every stored file that the copy refers to."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
        yield from copy.execute("SELECT digest, size FROM files_file ORDER BY digest")


def load(copy: Path) -> None:
    """Put the copy where the settings say that the database lies; refused where something lies there already."""
    target = Path(connection.settings_dict["NAME"])
    if connection.introspection.table_names():
        raise Refused(_("%(path)s 已有数据库，不覆盖；请恢复到空的数据目录") % {"path": target})
    _check(copy)
    connection.close()
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(target)) as new:
        source.backup(new)


def _check(copy: Path) -> None:
    with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as source:
        said = source.execute("PRAGMA integrity_check").fetchone()[0]
    if said != "ok":
        raise Refused(_("备份里的数据库已损坏：%(why)s") % {"why": said})
