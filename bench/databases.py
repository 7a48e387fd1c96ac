"""On which databases a workload runs, and in what process (两种数据库): one of its own, with data of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

VENDORS = ("sqlite", "postgresql")


def on_each(module: str, *said: object, vendors: Sequence[str] = VENDORS) -> None:
    """Runs ``python -m module VENDOR said…`` on each."""
    for vendor in vendors:
        with database(vendor) as environment, tempfile.TemporaryDirectory() as folder:
            environment |= {"TAIZHANG_DATA_DIR": folder, "TAIZHANG_SECRET_KEY": "bench-only"}
            command = [sys.executable, "-m", module, vendor, *map(str, said)]
            subprocess.run(command, env=os.environ | environment, check=True)


def ready() -> None:
    """In that process: Django knows the database, which is empty and up to date."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "taizhang.config.settings"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


@contextmanager
def database(vendor: str) -> Iterator[dict[str, str]]:
    if vendor == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield {"DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"}
        return
    sys.path.insert(0, "bin")
    from workshop.machine import POSTGRESQL
    from workshop.postgres import throwaway_server

    initdb = POSTGRESQL.find()
    if initdb is None:
        print(POSTGRESQL.missing)
        return
    with throwaway_server(initdb) as url:
        yield {"DATABASE_URL": url}
