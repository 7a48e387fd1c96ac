"""The database's own refusal of a post, or of somebody's deputy, for an administrator, and the other way (三员分立).

On SQLite a migration that rebuilds one of the tables must remove the triggers first and install them again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MESSAGE = "an administrator holds no post"
TODAY = {"sqlite": "date('now', '+8 hours')", "postgresql": "(now() AT TIME ZONE 'Asia/Shanghai')::date"}
# What has ended counts no more: somebody may become an administrator after the last post.
RUNS = "({row}.until_date IS NULL OR {row}.until_date >= {today})"
HOLDS_DUTY = "SELECT 1 FROM accounts_account WHERE person_id = NEW.{column} AND duty <> ''"
HAS_POST = (
    "SELECT 1 FROM accounts_appointment p WHERE p.person_id = NEW.person_id AND p.state <> 'corrected' AND "
)
TABLES = ("accounts_appointment", "accounts_delegation", "accounts_charge", "accounts_account")
COLUMNS = {
    "accounts_appointment": "person_id",
    "accounts_delegation": "deputy_id",
    "accounts_charge": "leader_id",
}


def refused(vendor: str, table: str) -> str:
    """The condition under which a row of the table may not stand."""
    today = TODAY[vendor]
    if table in COLUMNS:
        held = HOLDS_DUTY.format(column=COLUMNS[table])
        return f"{RUNS.format(row='NEW', today=today)} AND EXISTS ({held})"
    return f"NEW.duty <> '' AND EXISTS ({HAS_POST}{RUNS.format(row='p', today=today)})"


def install(editor: BaseDatabaseSchemaEditor) -> None:
    vendor = editor.connection.vendor
    for table in TABLES:
        for statement in _statements(vendor, table, refused(vendor, table)):
            editor.execute(statement)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    for table in TABLES:
        if editor.connection.vendor == "sqlite":
            for verb in ("insert", "update"):
                editor.execute(f"DROP TRIGGER IF EXISTS {table}_apart_{verb}")
        else:
            editor.execute(f"DROP TRIGGER IF EXISTS {table}_apart ON {table}")
            editor.execute(f"DROP FUNCTION IF EXISTS {table}_apart()")


def _statements(vendor: str, table: str, refused: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER {table}_apart_{verb.lower()} BEFORE {verb} ON {table} WHEN {refused} "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            for verb in ("INSERT", "UPDATE")
        ]
    return [
        f"CREATE FUNCTION {table}_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {refused} THEN "
        f"RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$",
        f"CREATE TRIGGER {table}_apart BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_apart()",
    ]
