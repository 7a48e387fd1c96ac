"""The database's own refusal of an answer that its drafter decides on (四眼原则), on SQLite and PostgreSQL; it holds through deputies.

On SQLite a migration that rebuilds ``accounts_delegation`` must remove the trigger first and install it again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.impartial import unwatch, watch

REFUSED = """
SELECT 1 FROM comments_answerdraft d WHERE d.comment_id = NEW.comment_id AND (
  d.drafted_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR d.drafted_for_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM accounts_delegation a WHERE a.deputy_id = NEW.decided_by_id
    AND a.principal_id IN (d.drafted_by_id, d.drafted_for_id)
    AND a.from_date <= {day} AND a.until_date >= {day}))
"""
MESSAGE = "four eyes: nobody decides on an answer that they drafted"
NAME, TABLE = "four_eyes_on_answers", "comments_answer"


def install(editor: BaseDatabaseSchemaEditor) -> None:
    watch(editor, NAME, table=TABLE, refused=REFUSED, message=MESSAGE)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    unwatch(editor, NAME, table=TABLE)
