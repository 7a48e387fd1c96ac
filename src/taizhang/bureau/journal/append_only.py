"""Database triggers that refuse to change or delete a row, on SQLite and PostgreSQL (只增不改)."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython


class Protection(RunPython):
    """``tables`` are those that it protects, for whoever asks whether they still are; ``may_change`` their columns that
    the trigger lets change in one way.
    """

    tables: tuple[str, ...] = ()
    may_change: tuple[str, ...] = ()


def append_only(*tables: str) -> Protection:
    """The migration operation that protects these tables. After a later migration that alters one, repeat it."""

    def forwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            protect(editor, table)

    def backwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            unprotect(editor, table)

    made = Protection(forwards, backwards)
    made.tables = tables
    return made


def triggers_of(vendor: str, table: str) -> tuple[str, str]:
    """The names of the triggers that hold it."""
    if vendor == "sqlite":
        return f"{table}_no_update", f"{table}_no_delete"
    return f"{table}_append_only", f"{table}_no_truncate"


def protect(editor: BaseDatabaseSchemaEditor, table: str) -> None:
    """Refuse UPDATE and DELETE (and TRUNCATE where there is one) on ``table``."""
    for statement in _install(editor.connection.vendor, table):
        editor.execute(statement)


def unprotect(editor: BaseDatabaseSchemaEditor, table: str) -> None:
    for statement in _remove(editor.connection.vendor, table):
        editor.execute(statement)


def _install(vendor: str, table: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    return [
        f"CREATE FUNCTION {table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$",
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_is_append_only()",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only()",
    ]


def _remove(vendor: str, table: str) -> list[str]:
    if vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in ("update", "delete")]
    return [
        f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}",
        f"DROP TRIGGER IF EXISTS {table}_no_truncate ON {table}",
        f"DROP FUNCTION IF EXISTS {table}_is_append_only()",
    ]
