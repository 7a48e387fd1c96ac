"""The tables that only grow are all protected, and stay so whatever a later migration does to them."""

import pytest
from django.db import connection

PROTECTED = {
    "journal_entry",
    "measures_progressreport",
    "evidence_evidencerevision",
    "evidence_evidencefile",
    "evidence_evidencelink",
    "evidence_unlinking",
    "evidence_opening",
    "writeoffs_application",
    "writeoffs_decision",
    "writeoffs_withdrawal",
    "materials_answer",
    "bulletins_revision",
    "bulletins_publication",
    "organizations_formername",
    "meetings_record",
    "meetings_attendance",
    "meetings_minutes",
}

SQLITE = "SELECT tbl_name, COUNT(*) FROM sqlite_master WHERE type = 'trigger' GROUP BY tbl_name"
POSTGRES = (
    "SELECT relname, COUNT(*) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
    "WHERE NOT tgisinternal GROUP BY relname"
)


def guards():
    with connection.cursor() as cursor:
        cursor.execute(SQLITE if connection.vendor == "sqlite" else POSTGRES)
        return dict(cursor.fetchall())


@pytest.mark.django_db
def test_every_table_that_only_grows_has_its_guards():
    found = guards()
    assert {table for table, count in found.items() if count >= 2} == PROTECTED


@pytest.mark.django_db
def test_decisions_have_the_guard_of_four_eyes_besides():
    assert guards()["writeoffs_decision"] == 3
