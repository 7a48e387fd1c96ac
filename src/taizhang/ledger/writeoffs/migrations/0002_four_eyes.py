"""The database itself refuses decisions on one's own application, and changes to any of the rows."""

from django.db import migrations

from taizhang.bureau.journal.append_only import protect, unprotect
from taizhang.ledger.writeoffs.four_eyes import install, remove

TABLES = ("writeoffs_application", "writeoffs_decision", "writeoffs_withdrawal")


def forwards(apps, editor):
    install(editor)
    for table in TABLES:
        protect(editor, table)


def backwards(apps, editor):
    for table in TABLES:
        unprotect(editor, table)
    remove(editor)


class Migration(migrations.Migration):
    dependencies = [("writeoffs", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
