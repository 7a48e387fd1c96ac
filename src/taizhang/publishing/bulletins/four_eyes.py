"""The database's own refusal of a signature by a writer of the text (四眼原则), on SQLite and PostgreSQL; it holds through deputies.

On SQLite a migration that rebuilds ``accounts_delegation`` or ``bulletins_revision`` must remove the trigger first and
install it again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.impartial import unwatch, watch

REFUSED = """
SELECT 1 FROM bulletins_revision r WHERE r.bulletin_id = NEW.bulletin_id AND (
  r.saved_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM accounts_delegation d WHERE d.deputy_id = NEW.decided_by_id
    AND d.principal_id = r.saved_by_id AND d.from_date <= {day} AND d.until_date >= {day}))
"""
MESSAGE = "four eyes: nobody signs what they wrote"
NAME, TABLE = "four_eyes_on_bulletins", "bulletins_signature"


def install(editor: BaseDatabaseSchemaEditor) -> None:
    watch(editor, NAME, table=TABLE, refused=REFUSED, message=MESSAGE)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    unwatch(editor, NAME, table=TABLE)
