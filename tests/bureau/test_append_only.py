"""The tables that only grow are all protected, and stay so whatever a later migration does to them."""

import pytest
from django.db import connection

from taizhang.registers.catalogue import registers

PROTECTED = {
    "bureau_messages_preference",
    "books_recording",
    "bulletins_checkup",
    "bulletins_proof",
    "bulletins_publication",
    "bulletins_publishedfigure",
    "bulletins_publishedfinding",
    "bulletins_revision",
    "bulletins_signature",
    "bulletins_signingchain",
    "bulletins_template",
    "bulletins_withdrawal",
    "calendars_workyear",
    "calls_cycleoffice",
    "calls_figure",
    "calls_form",
    "calls_nudge",
    "calls_reading",
    "calls_recall",
    "calls_sending",
    "calls_verdict",
    "comments_answer",
    "comments_answerdraft",
    "comments_contact",
    "comments_extension",
    "comments_letter",
    "comments_letterfile",
    "comments_publicanswer",
    "comments_refusal",
    "comments_remark",
    "comments_tally",
    "comments_told",
    "credentials_attempt",
    "credentials_formerpassword",
    "evidence_evidencefile",
    "evidence_evidencelink",
    "evidence_evidencerevision",
    "evidence_opening",
    "evidence_unlinking",
    "indicators_definition",
    "indicators_receipt",
    "indicators_reportedvalue",
    "indicators_target",
    "journal_entry",
    "journal_leaf",
    "journal_seal",
    "journal_withheld",
    "jobs_retrial",
    "jobs_timing",
    "keywork_appraisal",
    "lineage_succession",
    "materials_answer",
    "measures_checkin",
    "measures_progressreport",
    "meetings_attendance",
    "meetings_minutes",
    "meetings_record",
    "organizations_formername",
    "requests_requestdecision",
    "schedules_turnanswer",
    "supervision_noticeitem",
    "supervision_noticereply",
    "supervision_receipt",
    "supervision_reminder",
    "supervision_replyverdict",
    "watch_asking",
    "watch_verification",
    "writeoffs_application",
    "writeoffs_decision",
    "writeoffs_mark",
    "writeoffs_notice",
    "writeoffs_noticeremoval",
    "writeoffs_objection",
    "writeoffs_objectionanswer",
    "writeoffs_rejection",
    "writeoffs_seat",
    "writeoffs_visit",
    "writeoffs_visitfile",
    "writeoffs_withdrawal",
    *(f"books_{name}" for name in registers()),
}

# The guards alone: other triggers keep the lines of lists.
SQLITE = (
    "SELECT tbl_name, COUNT(*) FROM sqlite_master WHERE type = 'trigger' "
    "AND (name LIKE tbl_name || '_no_%' OR name LIKE 'four_eyes%') GROUP BY tbl_name"
)
POSTGRES = (
    "SELECT relname, COUNT(*) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
    "WHERE NOT tgisinternal AND (tgname LIKE relname || '_no_%' OR tgname LIKE relname || '_append_only' "
    "OR tgname LIKE 'four_eyes%') GROUP BY relname"
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
@pytest.mark.parametrize("table", ["writeoffs_decision", "requests_requestdecision", "keywork_appraisal"])
def test_decisions_have_the_guard_of_four_eyes_besides(table):
    assert guards()[table] == 3
