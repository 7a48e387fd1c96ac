"""What was sealed stays: the database refuses to change or delete it."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("journal", "0005_seals")]
    operations = [append_only("journal_leaf", "journal_seal")]
