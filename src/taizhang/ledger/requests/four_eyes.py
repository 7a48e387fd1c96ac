"""The database's own refusal of an answer by the one who asked (四眼原则), on SQLite and PostgreSQL.

It holds through deputies, and nobody answers two steps of one request, in whatever posts. On SQLite a migration that
rebuilds ``accounts_delegation`` must remove the trigger first and install it again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.impartial import unwatch, watch

REFUSED = """
SELECT 1 FROM requests_request r WHERE r.id = NEW.request_id AND (
  r.asked_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR r.asked_for_id IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM accounts_delegation d WHERE d.deputy_id = NEW.decided_by_id
    AND d.principal_id IN (r.asked_by_id, r.asked_for_id)
    AND d.from_date <= {day} AND d.until_date >= {day})
  OR EXISTS (SELECT 1 FROM requests_requestdecision e WHERE e.request_id = r.id
    AND (e.decided_by_id IN (NEW.decided_by_id, NEW.decided_for_id)
      OR e.decided_for_id IN (NEW.decided_by_id, NEW.decided_for_id))))
"""
MESSAGE = "four eyes: nobody answers their own request"
NAME, TABLE = "four_eyes_on_requests", "requests_requestdecision"


def install(editor: BaseDatabaseSchemaEditor) -> None:
    watch(editor, NAME, table=TABLE, refused=REFUSED, message=MESSAGE)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    unwatch(editor, NAME, table=TABLE)
