"""Tables whose rows can be emptied of personal data once and changed in no other way (只能抹去): on SQLite and PostgreSQL."""

from collections.abc import Mapping
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.append_only import Protection


def erases_once(tables: Mapping[str, tuple[str, ...]]) -> Protection:
    """The migration operation: the named columns of each may become empty together with ``erased_at``, and no row goes.

    After a later migration that alters one of the tables, repeat it: it lists the columns as they are then.
    """

    def forwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        for table, emptied in tables.items():
            for statement in (*_remove(editor, table), *_install(editor, table, emptied)):
                editor.execute(statement)

    def backwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in _remove(editor, table):
                editor.execute(statement)

    made = Protection(forwards, backwards)
    made.tables = tuple(tables)
    made.may_change = ("erased_at", *dict.fromkeys(one for some in tables.values() for one in some))
    return made


def _install(editor: BaseDatabaseSchemaEditor, table: str, emptied: tuple[str, ...]) -> list[str]:
    with editor.connection.cursor() as cursor:
        columns = [one.name for one in editor.connection.introspection.get_table_description(cursor, table)]
    is_sqlite = editor.connection.vendor == "sqlite"
    same = "IS" if is_sqlite else "IS NOT DISTINCT FROM"
    kept = [f'NEW."{one}" {same} OLD."{one}"' for one in columns if one not in (*emptied, "erased_at")]
    empty = [f'length(NEW."{one}") = 0' for one in emptied]
    allowed = " AND ".join([*kept, *empty, "OLD.erased_at IS NULL", "NEW.erased_at IS NOT NULL"])
    return _on_sqlite(table, allowed) if is_sqlite else _on_postgresql(table, allowed)


def _on_sqlite(table: str, allowed: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({allowed}) "
        f"BEGIN SELECT RAISE(ABORT, '{table} can only be erased'); END",
    ]


def _on_postgresql(table: str, allowed: str) -> list[str]:
    return [
        f"CREATE FUNCTION {table}_erases() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'UPDATE' THEN IF {allowed} THEN RETURN NEW; END IF; END IF; "
        f"RAISE EXCEPTION '{table} can only be erased'; END $$",
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_erases()",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_erases()",
    ]


def _remove(editor: BaseDatabaseSchemaEditor, table: str) -> list[str]:
    if editor.connection.vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in ("update", "delete")]
    return [
        f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}",
        f"DROP TRIGGER IF EXISTS {table}_no_truncate ON {table}",
        f"DROP FUNCTION IF EXISTS {table}_erases()",
    ]
