"""The database itself refuses to change which finding came from which."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("lineage", "0001_initial")]
    operations = [append_only("lineage_succession")]
