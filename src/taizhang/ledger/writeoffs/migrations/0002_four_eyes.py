"""The database itself refuses decisions on one's own application, and changes to any of the rows."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.ledger.writeoffs.four_eyes import OWN, install, remove


class Migration(migrations.Migration):
    dependencies = [("writeoffs", "0001_initial")]
    operations = [
        migrations.RunPython(lambda apps, editor: install(editor, OWN), lambda apps, editor: remove(editor)),
        append_only("writeoffs_application", "writeoffs_decision", "writeoffs_withdrawal"),
    ]
