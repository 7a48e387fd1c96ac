"""The database itself refuses to change these rows."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial")]
    operations = [append_only("meetings_record", "meetings_attendance", "meetings_minutes")]
