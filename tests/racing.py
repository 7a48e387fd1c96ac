"""Two acts at once on two connections of their own, let go together from the row for which both wait (并发)."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection, transaction

from taizhang.bureau.refusal import Refused

# Long enough for an act to have come to the row that is held.
IS_WAITING = 0.6
JOIN_SECONDS_MAX = 30
TRIES = 300


def at_once(*acts: Callable[[], Any], held: Sequence[Any]) -> list[str]:
    """How each ended: done, refused, or the deadlock that the database broke. The acts come to the rows in this order."""
    ends = ["stuck"] * len(acts)
    threads = [threading.Thread(target=_run, args=(act, ends, place)) for place, act in enumerate(acts)]
    with _holding(held):
        for one in threads:
            one.start()
            time.sleep(IS_WAITING if connection.vendor == "postgresql" else 0)
    for one in threads:
        one.join(JOIN_SECONDS_MAX)
    return ends


def _run(act: Callable[[], Any], ends: list[str], place: int) -> None:
    try:
        ends[place] = _end(act)
    finally:
        connection.close()


def _end(act: Callable[[], Any]) -> str:
    """SQLite in memory does not wait for another writer: it is asked again."""
    for _ in range(TRIES):
        try:
            act()
        except Refused:
            return "refused"
        except OperationalError as error:
            if "deadlock" in str(error):
                return "deadlock"
            time.sleep(0.05)
        else:
            return "done"
    return "stuck"


@contextmanager
def _holding(rows: Sequence[Any]) -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic():
        for row in rows:
            type(row).objects.select_for_update().get(pk=row.pk)
        yield
