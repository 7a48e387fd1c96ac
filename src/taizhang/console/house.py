"""Readies the house before a command that needs Django (准备)."""

import os
import secrets
from pathlib import Path

import typer

from taizhang.console.language import gettext as _


def open_house(data_dir: Path | None = None) -> Path:
    """Point Django at the data folder, make the folder and its key on first use, and load the apps."""
    folder = _data_folder(data_dir)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taizhang.config.settings")
    (folder / "static").mkdir(parents=True, exist_ok=True)
    _set_up(folder)
    return folder


def open_public_side(data_dir: Path | None = None) -> None:
    """The same for the side that everybody reads: other settings, a key of its own, and nothing else of the house."""
    place = Path(os.environ.get("TAIZHANG_PUBLIC_DIR", _data_folder(data_dir) / "public"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "taizhang.config.public"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    _set_up(place)


def _data_folder(data_dir: Path | None) -> Path:
    if data_dir is not None:
        os.environ["TAIZHANG_DATA_DIR"] = str(data_dir)
    return Path(os.environ.get("TAIZHANG_DATA_DIR", Path.cwd() / "var"))


def _set_up(place: Path) -> None:
    """With the key that lies there."""
    _make_key(place / "secret.key")
    import django

    django.setup()


def open_founded(data_dir: Path | None = None) -> Path:
    """The same for a command that needs a house that was set up: otherwise one sentence and code 2."""
    folder = open_house(data_dir)
    if not is_founded():
        typer.echo(_("这里还没有建账：数据库是空的。请先运行 taizhang found 或 taizhang demo。"), err=True)
        raise typer.Exit(2)
    return folder


def _make_key(path: Path) -> None:
    if os.environ.get("TAIZHANG_SECRET_KEY") or path.exists():
        return
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(secrets.token_urlsafe(50))


def migrate() -> bool:
    """Bring the database up to date; True when there was something to do."""
    from django.core.management import call_command

    if not is_behind():
        return False
    if not _may_upgrade():
        typer.echo(_("数据库要升级，而这个账户不是它的主人：请以主人的账户运行 taizhang roles。"), err=True)
        raise typer.Exit(2)
    call_command("migrate", interactive=False, verbosity=0)
    return True


def is_behind() -> bool:
    """Whether an upgrade waits."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _may_upgrade() -> bool:
    from django.db import connection

    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_schema_privilege(current_schema(), 'CREATE')")
        return bool(cursor.fetchone()[0])


def is_founded() -> bool:
    """Whether the database has ever been set up."""
    from django.db import connection

    return "journal_entry" in connection.introspection.table_names()
