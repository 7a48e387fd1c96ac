"""The database's own refusal of a decision by the one who applied (四眼原则), on SQLite and PostgreSQL."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

OWN = "SELECT 1 FROM writeoffs_application WHERE id = NEW.application_id AND submitted_by_id = NEW.decided_by_id"
MESSAGE = "four eyes: nobody decides on their own application"


def install(editor: BaseDatabaseSchemaEditor) -> None:
    for statement in _statements(editor.connection.vendor):
        editor.execute(statement)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER IF EXISTS four_eyes")
    else:
        editor.execute("DROP TRIGGER IF EXISTS four_eyes ON writeoffs_decision")
        editor.execute("DROP FUNCTION IF EXISTS four_eyes()")


def _statements(vendor: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER four_eyes BEFORE INSERT ON writeoffs_decision WHEN EXISTS ({OWN}) "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        ]
    return [
        f"CREATE FUNCTION four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS ({OWN}) THEN "
        f"RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER four_eyes BEFORE INSERT ON writeoffs_decision FOR EACH ROW EXECUTE FUNCTION four_eyes()",
    ]
