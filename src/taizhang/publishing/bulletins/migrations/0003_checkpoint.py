"""A publication says how far the journal had grown. SQLite makes the table anew for it, and loses its triggers."""

from django.db import migrations, models

from taizhang.bureau.journal.append_only import protect, unprotect


def protect_again(_apps, editor):
    unprotect(editor, "bulletins_publication")
    protect(editor, "bulletins_publication")


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0002_append_only"), ("journal", "0006_seals_append_only")]
    operations = [
        migrations.AddField("publication", "checkpoint", models.TextField(blank=True, default="")),
        migrations.RunPython(protect_again, migrations.RunPython.noop),
    ]
