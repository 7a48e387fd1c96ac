"""What an office answered is never changed."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("schedules", "0001_initial")]
    operations = [append_only("schedules_turnanswer")]
