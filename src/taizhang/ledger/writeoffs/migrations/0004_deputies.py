"""Four eyes in the database hold through deputies."""

from typing import Any

from django.db import migrations

from taizhang.ledger.writeoffs.four_eyes import OWN, install, remove


def widen(apps: Any, editor: Any) -> None:
    remove(editor)
    install(editor)


def narrow(apps: Any, editor: Any) -> None:
    remove(editor)
    install(editor, OWN)


class Migration(migrations.Migration):
    dependencies = [("writeoffs", "0003_organising"), ("accounts", "0002_organising")]
    operations = [migrations.RunPython(widen, narrow)]
