"""The database's own refusal of an appraisal by somebody who worked on the task (四眼原则).

On SQLite a migration that rebuilds ``accounts_delegation`` must remove the trigger first and install it again.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taizhang.bureau.journal.impartial import unwatch, watch

NAME, TABLE = "four_eyes_on_key_work", "keywork_appraisal"
MESSAGE = "four eyes: nobody appraises a task that they worked on"
# Whoever reported on it or applied for its end, in person or behind a deputy.
WORKED = """
SELECT r.reported_by_id AS who FROM measures_progressreport r
  JOIN measures_measure m ON m.id = r.measure_id WHERE m.finding_id = NEW.task_id
UNION SELECT a.submitted_by_id FROM writeoffs_application a WHERE a.finding_id = NEW.task_id
UNION SELECT a.submitted_for_id FROM writeoffs_application a WHERE a.finding_id = NEW.task_id
"""
REFUSED = f"""
SELECT 1 FROM ({WORKED}) w WHERE w.who IN (NEW.decided_by_id, NEW.decided_for_id)
  OR EXISTS (SELECT 1 FROM accounts_delegation d WHERE d.deputy_id = NEW.decided_by_id
    AND d.principal_id = w.who AND d.from_date <= {{day}} AND d.until_date >= {{day}})
"""  # noqa: S608 constants alone


def install(editor: BaseDatabaseSchemaEditor) -> None:
    watch(editor, NAME, table=TABLE, refused=REFUSED, message=MESSAGE)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    unwatch(editor, NAME, table=TABLE)
