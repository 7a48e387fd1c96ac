"""The database itself refuses appraisals by people who worked on the task, and changes to any of them."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.ledger.keywork.four_eyes import install, remove


class Migration(migrations.Migration):
    dependencies = [
        ("keywork", "0001_initial"),
        ("writeoffs", "0007_protected"),
        ("measures", "0006_co_units"),
    ]
    operations = [
        migrations.RunPython(lambda apps, editor: install(editor), lambda apps, editor: remove(editor)),
        append_only("keywork_appraisal"),
    ]
