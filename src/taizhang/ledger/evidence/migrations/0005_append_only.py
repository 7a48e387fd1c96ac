"""The database itself refuses to change these rows."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("evidence", "0004_one_place_for_each_fact")]
    operations = [
        append_only(
            "evidence_evidencerevision",
            "evidence_evidencefile",
            "evidence_evidencelink",
            "evidence_unlinking",
            "evidence_opening",
        )
    ]
