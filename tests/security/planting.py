"""Marks in every text that is not for the public (布下金丝雀): whatever of them is seen outside came from inside."""

from collections.abc import Iterator, Mapping
from typing import Any

from security.outside import is_postgresql, line_of

from taizhang.publishing.reach.tables import READS, VIEWS

CANARY = "cnry7f3a"
TEXTS = {"text", "character varying", "varchar", "char"}
# Each step of an upgrade is known by its name.
LEFT = {"django_migrations", "django_content_type"}


def plant(environment: Mapping[str, str]) -> tuple[int, int]:
    """How many columns carry a mark now, and how many could not (a key that others refer to, a list of allowed words)."""
    done = refused = 0
    with line_of(environment["DATABASE_URL"]) as line:
        for table, column in closed_columns(line, environment):
            if _marked(line, table, column, environment):
                done += 1
            else:
                refused += 1
    return done, refused


def closed_columns(line: Any, environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every text column beyond the reach of the public side."""
    open_ones = {**READS, **{table: view.columns for table, view in VIEWS.items()}}
    for table, column, kind in columns_of(line, environment):
        shown = {one.strip('"') for one in open_ones.get(table, ())}
        if table not in LEFT and column not in shown and kind.lower().split("(")[0] in TEXTS:
            yield table, column


def columns_of(line: Any, environment: Mapping[str, str]) -> list[tuple[str, str, str]]:
    if is_postgresql(environment):
        asked = "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public'"
    else:
        asked = (
            "SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE 'sqlite%'"
        )
    return list(line.execute(asked).fetchall())


def _marked(line: Any, table: str, column: str, environment: Mapping[str, str]) -> bool:
    """Without the guards of the table: whoever plants is its owner."""
    import sqlite3

    import psycopg

    try:
        _unguard(line, table, environment)
        line.execute(f'UPDATE "{table}" SET "{column}" = \'{CANARY}\'')
    except (sqlite3.Error, psycopg.Error):
        return False
    return True


def _unguard(line: Any, table: str, environment: Mapping[str, str]) -> None:
    if is_postgresql(environment):
        line.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER ALL')
        return
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    for (name,) in line.execute(asked, [table]).fetchall():
        line.execute(f'DROP TRIGGER "{name}"')
