"""Four eyes hold in the database again, and none of the rows can be changed."""

from typing import Any

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.ledger.writeoffs.four_eyes import install, remove

TABLES = (
    "application",
    "decision",
    "seat",
    "rejection",
    "mark",
    "visit",
    "visitfile",
    "notice",
    "noticeremoval",
    "objection",
    "objectionanswer",
)


def widen(apps: Any, editor: Any) -> None:
    install(editor)


def narrow(apps: Any, editor: Any) -> None:
    remove(editor)


class Migration(migrations.Migration):
    dependencies = [("writeoffs", "0006_fill")]
    operations = [
        migrations.RunPython(widen, narrow),
        append_only(*(f"writeoffs_{name}" for name in TABLES)),
    ]
