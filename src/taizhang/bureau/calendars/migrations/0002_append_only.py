"""What was entered for a year is never changed: a later edition takes its place."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("calendars", "0001_initial"), ("journal", "0001_initial")]
    operations = [append_only("calendars_workyear")]
