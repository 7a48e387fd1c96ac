"""对账:stored files against rows, both ways, and a share of the files read through (文件核对)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from taizhang.bureau.backups.manifest import sha256_of
from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import path_of

# A month reads everything once.
DAYS = 30


@dataclass
class Reconciliation:
    """``faults`` are sentences; ``orphans`` are files that no row refers to, as a crash between file and row leaves them."""

    faults: list[str] = field(default_factory=list)
    orphans: list[Path] = field(default_factory=list)
    files: int = 0
    read_through: int = 0


def reconcile(*, share: float = 0.0, day: date | None = None) -> Reconciliation:
    """Every row has its file in full size, every file its row. ``share`` of the files are read through and compared with
    their digests: all of them with 1, and with a ``day`` those whose turn it is in the month.
    """
    found = Reconciliation()
    known = set()
    for digest, size in File.objects.order_by("pk").values_list("digest", "size").iterator(chunk_size=2000):
        known.add(digest)
        found.files += 1
        if fault := _fault(digest, size):
            found.faults.append(fault)
        elif share >= 1 or (day and _has_its_turn(digest, day)):
            found.read_through += 1
            found.faults += _altered(digest)
    found.orphans += [path for path in _stored() if path.name not in known]
    return found


def _fault(digest: str, size: int) -> str:
    path = path_of(digest)
    if not path.is_file():
        return _("缺文件：%(digest)s 登记在册，库里没有") % {"digest": digest}
    if (there := path.stat().st_size) != size:
        said = {"digest": digest, "size": size, "there": there}
        return _("文件大小不符：%(digest)s 登记 %(size)d 字节，现有 %(there)d 字节") % said
    return ""


def _altered(digest: str) -> Iterator[str]:
    if sha256_of(path_of(digest)) != digest:
        yield _("文件内容已被改动：%(digest)s") % {"digest": digest}


def _has_its_turn(digest: str, day: date) -> bool:
    return int(digest[:8], 16) % DAYS == day.toordinal() % DAYS


def _stored() -> Iterator[Path]:
    root = settings.STORE_DIR / "sha256"
    return (path for path in sorted(root.glob("*/*/*")) if path.is_file()) if root.is_dir() else iter(())
