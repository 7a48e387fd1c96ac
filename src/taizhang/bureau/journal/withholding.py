"""Personal data beside the journal (个人信息): the entry commits to a value, and the value can be erased without breaking a proof."""

import hashlib
import secrets
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Withheld

MARK = "withheld:"
SALT_BYTES = 32


def commitment_of(salt: bytes, value: str) -> str:
    """Without the salt a name or a telephone number would be guessed from its digest in a moment."""
    return hashlib.sha256(salt + value.encode()).hexdigest()


def withhold(value: str) -> str:
    """What stands in the entry and in the row in its place; nothing is withheld of nothing."""
    if not value:
        return ""
    salt = secrets.token_bytes(SALT_BYTES)
    row = Withheld.objects.create(commitment=commitment_of(salt, value), salt=salt, value=value)
    return f"{MARK}{row.commitment}"


def is_withheld(said: str) -> bool:
    return said.startswith(MARK)


def told(said: str) -> str:
    """The value, a sentence where it was erased, and whatever was never withheld as it stands."""
    return told_all([said])[0]


def told_all(said: Collection[str]) -> list[str]:
    names = {one.removeprefix(MARK) for one in said if is_withheld(one)}
    rows = Withheld.objects.filter(commitment__in=names) if names else ()
    known = {f"{MARK}{row.commitment}": _("（已删除）") if row.erased_at else row.value for row in rows}
    return [known.get(one, _("（不见了）")) if is_withheld(one) else one for one in said]


def erase(said: Collection[str], *, at: datetime) -> int:
    """Empties what these stand for; how many there were. Only an act may call this: its entry says why."""
    names = [one.removeprefix(MARK) for one in said if is_withheld(one)]
    rows = Withheld.objects.filter(commitment__in=names, erased_at=None)
    return rows.update(value="", salt=b"", erased_at=at)


def wipe() -> None:
    """What was erased leaves the write-ahead log of SQLite, and on PostgreSQL the pages of the table.

    SQLite writes over what it frees (secure_delete). Neither is possible within a transaction.
    """
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute(f"VACUUM FULL {Withheld._meta.db_table}")


def faults_of_withheld(kept: dict[str, Any]) -> Iterator[str]:
    """``kept`` are the commitments that entries name, each with the entry."""
    for row in Withheld.objects.order_by("pk").iterator(chunk_size=2000):
        where = kept.pop(str(row.commitment), None)
        if where is None:
            yield _("个人信息 %(commitment)s：没有留痕提到它") % {"commitment": row.commitment[:12]}
        elif not row.erased_at and commitment_of(bytes(row.salt), str(row.value)) != row.commitment:
            yield _("%(entry)s：个人信息与留痕的承诺不符，已被改动") % {"entry": where}
    for where in kept.values():
        yield _("%(entry)s：个人信息不见了，也没有删除") % {"entry": where}
