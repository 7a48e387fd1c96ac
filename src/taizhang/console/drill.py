"""恢复演练:a backup is restored into a scratch house, verified there, and the scratch house taken down."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from taizhang.console.house import open_house
from taizhang.console.language import gettext as _


def drill(
    folder: Annotated[Path, typer.Argument(help=_("一份备份的目录，里面有 manifest.json"))],
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    """The house itself is not touched; a PostgreSQL needs the right to make a database."""
    open_house(data)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="taizhang-drill-") as scratch, _database(Path(scratch)) as where:
        command = [sys.executable, "-m", "taizhang.console.main", "restore", str(folder.resolve())]
        done = subprocess.run(  # noqa: S603 our own command
            command, env={**os.environ, **where}, capture_output=True, text=True, check=False
        )
    typer.echo((done.stdout + done.stderr).strip(), err=done.returncode != 0)
    if done.returncode:
        raise typer.Exit(done.returncode)
    said = _("演练通过，用时 {seconds:.1f} 秒。").format(seconds=time.monotonic() - began)
    Console().print(said, highlight=False)


@contextmanager
def _database(scratch: Path) -> Iterator[Mapping[str, str]]:
    from django.db import DatabaseError, connection

    here = {"TAIZHANG_DATA_DIR": str(scratch), "TAIZHANG_SECRET_KEY": "drill"}
    if connection.vendor == "sqlite":
        yield {**here, "DATABASE_URL": f"sqlite:///{scratch / 'taizhang.sqlite3'}"}
        return
    name = f"taizhang_drill_{os.getpid()}"
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
    except DatabaseError as why:
        typer.echo(_("演练要新建一个数据库，而这个账户不能：请以数据库主人的账户演练。"), err=True)
        raise typer.Exit(2) from why
    try:
        yield {**here, "DATABASE_URL": _address(connection.settings_dict, name)}
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _address(known: Mapping[str, Any], name: str) -> str:
    from urllib.parse import quote

    user, password = quote(str(known["USER"]), safe=""), quote(str(known["PASSWORD"]), safe="")
    return f"postgres://{user}:{password}@{quote(str(known['HOST']), safe='')}:{known['PORT']}/{name}"
