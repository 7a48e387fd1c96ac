"""The database's own refusal of a decision by the one who applied (四眼原则), on SQLite and PostgreSQL.

It holds through deputies: whoever applied, or stood behind the application, decides neither in person nor through a
deputy, and a deputy of theirs decides in no post. On SQLite a migration that rebuilds ``accounts_delegation`` must
remove the trigger first and install it again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

OWN = "SELECT 1 FROM writeoffs_application WHERE id = NEW.application_id AND submitted_by_id = NEW.decided_by_id"
# The country keeps one time, UTC+8; mandates are counted in its days.
DAY = {
    "sqlite": "date(NEW.decided_at, '+8 hours')",
    "postgresql": "(NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date",
}
THROUGH_DEPUTIES = """
SELECT 1 FROM writeoffs_application a WHERE a.id = NEW.application_id AND (
  a.submitted_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR a.submitted_for_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM accounts_delegation d WHERE d.deputy_id = NEW.decided_by_id
    AND d.principal_id IN (a.submitted_by_id, a.submitted_for_id)
    AND d.from_date <= {day} AND d.until_date >= {day})
  OR EXISTS (SELECT 1 FROM writeoffs_decision e WHERE e.application_id = a.id
    AND (e.decided_by_id = NEW.decided_for_id
      OR e.decided_for_id IN (NEW.decided_by_id, NEW.decided_for_id))))
"""
MESSAGE = "four eyes: nobody decides on their own application"


def install(editor: BaseDatabaseSchemaEditor, refused: str = THROUGH_DEPUTIES) -> None:
    """``refused`` is the query that finds a row where a decision may not stand."""
    vendor = editor.connection.vendor
    for statement in _statements(vendor, refused.format(day=DAY[vendor])):
        editor.execute(statement)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER IF EXISTS four_eyes")
    else:
        editor.execute("DROP TRIGGER IF EXISTS four_eyes ON writeoffs_decision")
        editor.execute("DROP FUNCTION IF EXISTS four_eyes()")


def _statements(vendor: str, refused: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER four_eyes BEFORE INSERT ON writeoffs_decision WHEN EXISTS ({refused}) "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        ]
    return [
        f"CREATE FUNCTION four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS ({refused}) THEN "
        f"RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER four_eyes BEFORE INSERT ON writeoffs_decision FOR EACH ROW EXECUTE FUNCTION four_eyes()",
    ]
