"""Four eyes on requests hold in the database too."""

from django.db import migrations

from taizhang.ledger.requests.four_eyes import install, remove


class Migration(migrations.Migration):
    dependencies = [("requests", "0002_append_only"), ("accounts", "0002_organising")]
    operations = [
        migrations.RunPython(lambda apps, editor: install(editor), lambda apps, editor: remove(editor))
    ]
