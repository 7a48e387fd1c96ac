"""What was set or ordered is not rewritten: a further row follows it (只增不改)."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("jobs", "0001_initial")]
    operations = [append_only("jobs_timing", "jobs_retrial")]
