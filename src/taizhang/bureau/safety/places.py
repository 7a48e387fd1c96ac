"""Folders and files that others could read or change, or that are no place for a database (存放处)."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

# Locks on these do not hold between machines, and a database on them is lost sooner or later.
SHARED = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "ceph", "glusterfs", "lustre")
MOUNTS = Path("/proc/self/mounts")


def dangers() -> Iterator[str]:
    data, key = Path(settings.DATA_DIR), Path(settings.KEY_FILE)
    if key.exists() and key.stat().st_mode & 0o077:
        yield _("密钥文件 %(path)s 别人也能读：请执行 chmod 600") % {"path": key}
    if data.exists() and data.stat().st_mode & stat.S_IWOTH:
        yield _("数据目录 %(path)s 谁都能写：请执行 chmod o-w") % {"path": data}
    yield from _of_the_store(Path(settings.STORE_DIR))
    if connection.vendor == "sqlite" and (kind := filesystem_of(data)) in SHARED:
        said = {"path": data, "kind": kind}
        yield _("数据目录 %(path)s 在网络盘上（%(kind)s）：SQLite 的锁在那里不可靠，请换本机磁盘") % said


def _of_the_store(store: Path) -> Iterator[str]:
    served = [Path(settings.STATIC_ROOT), *map(Path, settings.STATICFILES_DIRS)]
    if any(store.resolve().is_relative_to(place.resolve()) for place in served):
        yield _("原件目录 %(path)s 在公开的静态文件目录里，任何人都能下载：请移出来") % {"path": store}
    nearest = next(one for one in (store, *store.parents) if one.exists())
    if not os.access(nearest, os.W_OK):
        yield _("原件目录 %(path)s 不能写入：佐证会交不上来") % {"path": store}


def filesystem_of(path: Path, mounts: Path = MOUNTS) -> str:
    """The kind of filesystem on which the path lies, as the kernel names it; empty where that is unknown."""
    if not mounts.exists():
        return ""
    lines = [line.split() for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines()]
    above = [(line[1], line[2]) for line in lines if len(line) > 2 and path.resolve().is_relative_to(line[1])]
    return max(above, key=lambda one: len(one[0]))[1] if above else ""
