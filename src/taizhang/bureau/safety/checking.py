"""自检:one sentence for everything that makes the record unsafe, each saying what to do."""

from collections.abc import Iterator
from datetime import datetime

from django.db import connection

from taizhang.bureau.safety import clock, databases, directory, places, protections, roles, settings


def dangers(*, at: datetime, is_reachable: bool) -> Iterator[str]:
    """``is_reachable`` says whether other machines can reach the address that is served."""
    yield from settings.dangers(is_reachable=is_reachable)
    yield from directory.dangers()
    yield from places.dangers()
    if connection.vendor == "sqlite":
        yield from databases.sqlite_dangers()
    else:
        yield from databases.postgresql_dangers()
        yield from roles.dangers()
    yield from protections.dangers()
    yield from clock.dangers(at)
