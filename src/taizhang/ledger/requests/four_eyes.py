"""The database's own refusal of an answer by the one who asked (四眼原则), on SQLite and PostgreSQL."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MESSAGE = "four eyes: nobody answers their own request"
REFUSED = """
SELECT 1 FROM {requests} r WHERE r.id = NEW.request_id AND (
  r.submitted_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR r.submitted_for_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM {answers} a WHERE a.request_id = r.id
    AND (a.decided_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
      OR a.decided_for_id IN (NEW.decided_by_id, NEW.decided_for_id))))
"""


def four_eyes(requests: str, answers: str) -> migrations.RunPython:
    """A migration's step for the tables of a request and of its answers."""
    return migrations.RunPython(
        lambda _apps, editor: _install(editor, requests, answers),
        lambda _apps, editor: _remove(editor, answers),
    )


def _install(editor: BaseDatabaseSchemaEditor, requests: str, answers: str) -> None:
    refused = REFUSED.format(requests=requests, answers=answers)
    name = f"four_eyes_{answers}"
    if editor.connection.vendor == "sqlite":
        editor.execute(
            f"CREATE TRIGGER {name} BEFORE INSERT ON {answers} WHEN EXISTS ({refused}) "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )
        return
    editor.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS ({refused}) THEN "
        f"RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$"
    )
    editor.execute(f"CREATE TRIGGER {name} BEFORE INSERT ON {answers} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _remove(editor: BaseDatabaseSchemaEditor, answers: str) -> None:
    name = f"four_eyes_{answers}"
    if editor.connection.vendor == "sqlite":
        editor.execute(f"DROP TRIGGER IF EXISTS {name}")
    else:
        editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {answers}")
        editor.execute(f"DROP FUNCTION IF EXISTS {name}()")
