"""Tables whose rows are never changed but that they end, once (只能终止一次): versions of rows, for whom a column says until when."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.append_only import Protection


def ends_once(column: str, *tables: str) -> Protection:
    """The migration operation: ``column`` may go from empty to a value, and nothing else of a row changes or goes.

    After a later migration that alters one of the tables, repeat it: it lists the columns as they are then.
    """

    def forwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in (*_remove(editor, table), *_install(editor, table, column)):
                editor.execute(statement)

    def backwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in _remove(editor, table):
                editor.execute(statement)

    made = Protection(forwards, backwards)
    made.tables = tables
    made.may_change = (column,)
    return made


def _install(editor: BaseDatabaseSchemaEditor, table: str, column: str) -> list[str]:
    if editor.connection.vendor == "sqlite":
        return _on_sqlite(editor, table, column)
    kept = f"to_jsonb(NEW) - '{column}' = to_jsonb(OLD) - '{column}'"
    ends = f"OLD.{column} IS NULL AND NEW.{column} IS NOT NULL AND {kept}"
    return [
        f"CREATE FUNCTION {table}_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'UPDATE' THEN IF {ends} THEN RETURN NEW; END IF; END IF; "
        f"RAISE EXCEPTION '{table} can only end'; END $$",
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_ends_once()",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_ends_once()",
    ]


def _on_sqlite(editor: BaseDatabaseSchemaEditor, table: str, column: str) -> list[str]:
    with editor.connection.cursor() as cursor:
        columns = [one.name for one in editor.connection.introspection.get_table_description(cursor, table)]
    kept = " AND ".join(f'NEW."{one}" IS OLD."{one}"' for one in columns if one != column)
    return [
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
        f"WHEN NOT (OLD.{column} IS NULL AND NEW.{column} IS NOT NULL AND {kept}) "
        f"BEGIN SELECT RAISE(ABORT, '{table} can only end'); END",
    ]


def _remove(editor: BaseDatabaseSchemaEditor, table: str) -> list[str]:
    if editor.connection.vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in ("update", "delete")]
    return [
        f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}",
        f"DROP TRIGGER IF EXISTS {table}_no_truncate ON {table}",
        f"DROP FUNCTION IF EXISTS {table}_ends_once()",
    ]
