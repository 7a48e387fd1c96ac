"""A copy of a PostgreSQL database while others write to it (PostgreSQL 备份): pg_dump within one snapshot."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from taizhang.bureau.backups.manifest import root_of
from taizhang.bureau.refusal import Refused

COPY = "database.dump"
WIDTH = 2000
TOLD_CHARACTERS = 400
# Which accounts there are is the server's affair: `taizhang roles` makes the views and the rights again.
VIEWS_FOR_THE_PUBLIC = "taizhang_public"


def dump(folder: Path) -> tuple[str, int, str, list[tuple[str, int]]]:
    """The name of the copy, the count and root of the journal in it, and the files that it refers to.

    All of it is read in the snapshot that the copy is made of.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = str(cursor.fetchone()[0])
        what = ["-Fc", f"--snapshot={snapshot}", "--no-owner", f"--exclude-schema={VIEWS_FOR_THE_PUBLIC}"]
        _run("pg_dump", [*what, "-f", str(folder / COPY)])
        count, root = _journal()
        cursor.execute("SELECT digest, size FROM files_file ORDER BY digest")
        return COPY, count, root, list(cursor.fetchall())


def _journal() -> tuple[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT digest FROM journal_entry ORDER BY id")
        return root_of(_each(cursor))


def _each(cursor: Any) -> Iterator[str]:
    while rows := cursor.fetchmany(WIDTH):
        yield from (row[0] for row in rows)


def load(copy: Path) -> None:
    """Into the database of the settings; refused where it holds tables already."""
    if tables := connection.introspection.table_names():
        said = {"name": connection.settings_dict["NAME"], "count": len(tables)}
        raise Refused(_("数据库 %(name)s 里已有 %(count)d 张表，不覆盖；请恢复到空的数据库") % said)
    connection.close()
    name = str(connection.settings_dict["NAME"])
    _run(
        "pg_restore",
        ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "-d", name, str(copy)],
    )


def _run(tool: str, arguments: Sequence[str]) -> None:
    path = shutil.which(tool)
    if path is None:
        raise Refused(_("这台机器上没有 %(tool)s；请安装 postgresql-client") % {"tool": tool})
    done = subprocess.run(  # noqa: S603 a tool of PostgreSQL with arguments of ours
        [path, *arguments], env=_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = {"tool": tool, "why": done.stderr.strip()[-TOLD_CHARACTERS:]}
        raise Refused(_("%(tool)s 没有成功：%(why)s") % said)


def _environment() -> Mapping[str, str]:
    """The connection of the settings, so that no password stands on a command line."""
    known = connection.settings_dict
    said = {
        "PGHOST": known["HOST"],
        "PGPORT": known["PORT"],
        "PGUSER": known["USER"],
        "PGPASSWORD": known["PASSWORD"],
        "PGDATABASE": known["NAME"],
    }
    return {**os.environ, **{name: str(value) for name, value in said.items() if value}}
