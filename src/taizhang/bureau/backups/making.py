"""制作备份:the database as it stands at one moment, then the files that it refers to, then the manifest."""

import os
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _

from taizhang import __version__
from taizhang.bureau.backups import postgresql, sqlite
from taizhang.bureau.backups.copying import keep_files, told
from taizhang.bureau.backups.manifest import FILES, Manifest, sha256_of, write
from taizhang.bureau.files.store import synced
from taizhang.bureau.journal.seals.keys import known
from taizhang.bureau.refusal import Refused

STAMP = "taizhang-%Y%m%d-%H%M%SZ"


def make(target: Path, *, at: datetime) -> Path:
    """The folder of the finished backup, in ``target``. Until it is whole it has another name.

    Files are written before the rows that refer to them and never changed, so those of the copied rows are all there.
    """
    final = target / at.astimezone(UTC).strftime(STAMP)
    if final.exists():
        raise Refused(_("%(folder)s 已经有了，请过一秒再试") % {"folder": final})
    draft = target / f".{final.name}.{os.getpid()}"
    target.mkdir(parents=True, exist_ok=True)
    draft.mkdir(mode=0o700)
    try:
        name, count, root, files = _database(draft)
        keep_files(target, files)
        (draft / FILES).write_text(told(files), encoding="ascii")
        write(draft, _manifest(draft, name, count, root, files, at))
        _sync(draft)
        os.replace(draft, final)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return final


def _database(draft: Path) -> tuple[str, int, str, Sequence[tuple[str, int]]]:
    if connection.vendor == "sqlite":
        name, count, root = sqlite.dump(draft)
        return name, count, root, list(sqlite.files_of(draft / name))
    return postgresql.dump(draft)


def _manifest(
    draft: Path, name: str, count: int, root: str, files: Sequence[tuple[str, int]], at: datetime
) -> Manifest:
    copy = draft / name
    return Manifest(
        taizhang=__version__,
        made_at=at.astimezone(UTC).isoformat(),
        vendor=connection.vendor,
        database=name,
        database_bytes=copy.stat().st_size,
        database_sha256=sha256_of(copy),
        migrations=heads(),
        entries=count,
        root=root,
        files=len(files),
        files_bytes=sum(size for _digest, size in files),
        files_sha256=sha256_of(draft / FILES),
        keys=[str(one) for one in known()],
    )


def heads() -> dict[str, str]:
    """The last migration of each room that has been carried out."""
    done = sorted(MigrationRecorder(connection).applied_migrations())
    return dict(done)


def _sync(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        synced(path)
