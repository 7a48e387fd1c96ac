"""The database itself refuses to change a check that was made."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("measures", "0004_kinds")]
    operations = [append_only("measures_checkin")]
