"""恢复备份:into an empty house, from a backup that is whole, and proved afterwards."""

from collections.abc import Iterator
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _

from taizhang.bureau.backups import postgresql, sqlite
from taizhang.bureau.backups.copying import STORE, bring_back, read
from taizhang.bureau.backups.making import heads
from taizhang.bureau.backups.manifest import FILES, Manifest, root_of, sha256_of
from taizhang.bureau.backups.manifest import read as read_manifest
from taizhang.bureau.backups.reconciling import reconcile
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.seals.keys import succeed
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused


def checked(folder: Path) -> Manifest:
    """Raises Refused unless the backup is whole and of a form and database that this house can read."""
    manifest = read_manifest(folder)
    if manifest.vendor != connection.vendor:
        said = {"theirs": manifest.vendor, "ours": connection.vendor}
        raise Refused(_("备份出自 %(theirs)s，这里用的是 %(ours)s，不能恢复") % said)
    known = MigrationLoader(connection).disk_migrations
    newer = sorted(
        f"{room}.{name}" for room, name in manifest.migrations.items() if (room, name) not in known
    )
    if newer:
        raise Refused(_("备份出自更新的版本（%(names)s），请先升级程序") % {"names": "、".join(newer)})
    for name, digest in ((manifest.database, manifest.database_sha256), (FILES, manifest.files_sha256)):
        path = folder / name
        if not path.is_file() or sha256_of(path) != digest:
            raise Refused(_("%(name)s 与清单不符，备份已损坏，没有恢复") % {"name": name})
    return manifest


def restore(folder: Path) -> Manifest:
    """Everything is checked before anything is written, the files again as they are copied."""
    manifest = checked(folder)
    files = read((folder / FILES).read_text(encoding="ascii"))
    if not (folder.parent / STORE).is_dir() and files:
        raise Refused(_("备份目录旁边没有 store，文件不全，没有恢复"))
    bring_back(folder.parent, files)
    place = folder / manifest.database
    (sqlite.load if connection.vendor == "sqlite" else postgresql.load)(place)
    succeed(manifest.keys)
    return manifest


def faults_of(manifest: Manifest) -> Iterator[str]:
    """One sentence for each thing in the restored house that is not as the manifest says, or not in order by itself."""
    if heads() != dict(manifest.migrations):
        yield _("恢复后的数据库结构与清单不符")
    digests = Entry.objects.order_by("pk").values_list("digest", flat=True)
    if root_of(digests.iterator()) != (manifest.entries, manifest.root):
        yield _("恢复后的留痕与清单不符：清单记 %(count)d 条") % {"count": manifest.entries}
    yield from verify()
    yield from reconcile(share=1.0).faults
