"""The database's own refusal of a verdict by somebody who sent it in (四眼原则), on SQLite and PostgreSQL; it holds through deputies.

On SQLite a migration that rebuilds ``accounts_delegation`` must remove the trigger first and install it again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.impartial import unwatch, watch

REFUSED = """
SELECT 1 FROM calls_sending judged JOIN calls_sending s ON s.submission_id = judged.submission_id
WHERE judged.id = NEW.sending_id AND (
  s.sent_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR s.sent_for_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM accounts_delegation d WHERE d.deputy_id = NEW.decided_by_id
    AND d.principal_id IN (s.sent_by_id, s.sent_for_id)
    AND d.from_date <= {day} AND d.until_date >= {day}))
"""
MESSAGE = "four eyes: nobody judges what they sent in"
NAME, TABLE = "four_eyes_on_submissions", "calls_verdict"


def install(editor: BaseDatabaseSchemaEditor) -> None:
    watch(editor, NAME, table=TABLE, refused=REFUSED, message=MESSAGE)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    unwatch(editor, NAME, table=TABLE)
