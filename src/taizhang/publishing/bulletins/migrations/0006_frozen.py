"""What is frozen with a publication cannot be rewritten, and no writer signs; both in the database too.

The tables that got columns before are protected again: SQLite may have made them anew.
"""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only, protect, unprotect
from taizhang.publishing.bulletins.four_eyes import install, remove

AGAIN = ("bulletins_revision", "bulletins_publication")


def protect_again(_apps, editor):
    for table in AGAIN:
        unprotect(editor, table)
        protect(editor, table)


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0005_figures"), ("accounts", "0005_by_state")]
    operations = [
        migrations.RunPython(protect_again, migrations.RunPython.noop),
        append_only(
            "bulletins_template",
            "bulletins_signingchain",
            "bulletins_checkup",
            "bulletins_signature",
            "bulletins_publishedfigure",
            "bulletins_publishedfinding",
            "bulletins_withdrawal",
        ),
        migrations.RunPython(lambda _apps, editor: install(editor), lambda _apps, editor: remove(editor)),
    ]
