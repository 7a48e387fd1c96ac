"""What is out of order beneath the house when something fails (停摆): the database is away, or the disk is full."""

import errno
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FULL_CODES = {errno.ENOSPC, errno.EDQUOT}
# As SQLite and PostgreSQL word it; of a full disk neither gives a code that survives Django.
FULL_WORDS = ("disk is full", "disk full", "No space left on device")


@dataclass(frozen=True)
class Outage:
    """``retry_seconds``: after so long it is worth asking again; a restart of PostgreSQL takes about as long."""

    name: str
    status: int
    sentence: str | Promise
    retry_seconds: int


AWAY = Outage(
    "unavailable", 503, _("数据库暂时连不上；刚才的操作可能没有写入，请过几秒刷新页面，看清楚以后再试"), 5
)
FULL = Outage("disk-full", 507, _("服务器的磁盘满了，刚才的操作没有写入；请告诉系统管理员腾出空间"), 60)


def outage_of(error: BaseException | None) -> Outage | None:
    """None where the fault is our own."""
    causes = list(_causes(error))
    if any(_is_full(one) for one in causes):
        return FULL
    return AWAY if any(isinstance(one, OperationalError | InterfaceError) for one in causes) else None


def present_outage() -> Outage | None:
    """That of the error that is being dealt with."""
    return outage_of(sys.exc_info()[1])


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_full(error: BaseException) -> bool:
    if isinstance(error, OSError):
        return error.errno in FULL_CODES
    return isinstance(error, OperationalError) and any(words in str(error) for words in FULL_WORDS)
