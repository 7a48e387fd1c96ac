"""The database itself refuses to change an answer."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("requests", "0001_initial")]
    operations = [append_only("requests_requestdecision")]
