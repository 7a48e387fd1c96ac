"""The database itself refuses to change these rows."""

from django.db import migrations

from taizhang.bureau.journal.append_only import protect, unprotect

TABLES = ('measures_progressreport',)


def forwards(apps, editor):
    for table in TABLES:
        protect(editor, table)


def backwards(apps, editor):
    for table in TABLES:
        unprotect(editor, table)


class Migration(migrations.Migration):
    dependencies = [("measures", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
