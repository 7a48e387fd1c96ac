"""Database triggers that refuse a row by somebody concerned, on SQLite and PostgreSQL (四眼原则)."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# The country keeps one time, UTC+8; mandates are counted in its days.
DAY = {
    "sqlite": "date(NEW.decided_at, '+8 hours')",
    "postgresql": "(NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date",
}


def watch(editor: BaseDatabaseSchemaEditor, name: str, *, table: str, refused: str, message: str) -> None:
    """``refused`` is the query that finds a row where ``NEW`` may not stand; ``{day}`` in it is the day of ``NEW``."""
    vendor = editor.connection.vendor
    for statement in _statements(vendor, name, table, refused.format(day=DAY[vendor]), message):
        editor.execute(statement)


def unwatch(editor: BaseDatabaseSchemaEditor, name: str, *, table: str) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute(f"DROP TRIGGER IF EXISTS {name}")
    else:
        editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        editor.execute(f"DROP FUNCTION IF EXISTS {name}()")


def _statements(vendor: str, name: str, table: str, refused: str, message: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER {name} BEFORE INSERT ON {table} WHEN EXISTS ({refused}) "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        ]
    return [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS ({refused}) THEN "
        f"RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$",
        f"CREATE TRIGGER {name} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
