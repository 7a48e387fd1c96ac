"""Empties the database after a test whose rows were committed, although journal and decisions refuse to be emptied.

Tests that talk to the live server commit for real, and Django empties the tables after each. The triggers that make
rows append-only rightly refuse that, so they are lifted for this one act, and stand again before the next test.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import TransactionTestCase


@contextmanager
def triggers_lifted() -> Iterator[None]:
    if connection.vendor == "sqlite":
        yield from _dropped_and_made_again()
    else:
        yield from _not_fired_in_this_session()


def _dropped_and_made_again() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for _, made_by in triggers:
                cursor.execute(made_by)


def _not_fired_in_this_session() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = DEFAULT")


def lift_triggers_while_flushing() -> None:
    """Wraps the one place where Django empties the tables."""
    empty: Callable[[TransactionTestCase], None] = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def emptied(case: TransactionTestCase) -> None:
        with triggers_lifted():
            empty(case)

    TransactionTestCase._fixture_teardown = emptied  # type: ignore[attr-defined]
