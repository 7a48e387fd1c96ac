"""The index of words can be restored from a dump: its function names what it calls in full."""

from django.db import migrations

from taizhang.ledger.lists.wording_index import pair


class Migration(migrations.Migration):
    dependencies = [("lists", "0003_views")]
    operations = [migrations.RunPython(lambda _apps, editor: pair(editor), migrations.RunPython.noop)]
