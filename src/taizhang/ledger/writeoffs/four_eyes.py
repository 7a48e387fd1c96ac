"""The database's own refusal of a decision by the one who applied (四眼原则), on SQLite and PostgreSQL.

It holds through deputies: whoever applied, or stood behind the application, decides neither in person nor through a
deputy, and a deputy of theirs decides in no post. On SQLite a migration that rebuilds ``accounts_delegation`` must
remove the trigger first and install it again, and the one on answers to requests with it.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.impartial import unwatch, watch

OWN = "SELECT 1 FROM writeoffs_application WHERE id = NEW.application_id AND submitted_by_id = NEW.decided_by_id"
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
NAME, TABLE = "four_eyes", "writeoffs_decision"


def install(editor: BaseDatabaseSchemaEditor, refused: str = THROUGH_DEPUTIES) -> None:
    """``refused`` is the query that finds a row where a decision may not stand."""
    watch(editor, NAME, table=TABLE, refused=refused, message=MESSAGE)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    unwatch(editor, NAME, table=TABLE)
