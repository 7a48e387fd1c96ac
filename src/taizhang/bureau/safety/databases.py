"""Whether the database keeps what it has acknowledged (落盘)."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext as _

FULL = 2


def sqlite_dangers() -> Iterator[str]:
    if _pragma("journal_mode") not in ("wal", "memory"):
        yield _("SQLite 没有用 WAL 日志：读写会互相阻塞，断电可能损坏")
    if int(_pragma("synchronous")) < FULL:
        yield _("SQLite 的 synchronous 不是 FULL：断电会丢掉已经答应的写入")
    if not int(_pragma("foreign_keys")):
        yield _("SQLite 没有检查外键：会留下指向空处的记录")


def postgresql_dangers() -> Iterator[str]:
    for name in ("fsync", "full_page_writes"):
        if _shown(name) != "on":
            yield _("PostgreSQL 的 %(name)s 没有开：断电会丢掉或损坏已经答应的写入") % {"name": name}
    if _shown("synchronous_commit") == "off":
        yield _("PostgreSQL 的 synchronous_commit 关着：断电会丢掉已经答应的写入")


def _pragma(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return str(cursor.fetchone()[0])


def _shown(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")
        return str(cursor.fetchone()[0])
