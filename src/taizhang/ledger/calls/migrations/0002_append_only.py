"""Editions of forms, what was sent in, what was said of it, figures and reminders are never changed; four eyes hold in the database too."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.ledger.calls.four_eyes import install, remove


class Migration(migrations.Migration):
    dependencies = [("calls", "0001_initial"), ("accounts", "0002_organising")]
    operations = [
        append_only(
            "calls_form",
            "calls_cycleoffice",
            "calls_sending",
            "calls_reading",
            "calls_recall",
            "calls_verdict",
            "calls_figure",
            "calls_nudge",
        ),
        migrations.RunPython(lambda apps, editor: install(editor), lambda apps, editor: remove(editor)),
    ]
