"""That somebody was reminded is never changed."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("supervision", "0003_reminders")]
    operations = [append_only("supervision_reminder")]
