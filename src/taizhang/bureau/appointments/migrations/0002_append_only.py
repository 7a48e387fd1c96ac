"""The database itself refuses to change a name that a node once bore."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("appointments", "0001_initial"), ("organizations", "0002_organising")]
    operations = [append_only("organizations_formername")]
