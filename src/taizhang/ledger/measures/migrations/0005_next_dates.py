"""Measures that are there already show the date that they had; reviews of standing ones are append-only."""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F

from taizhang.bureau.journal.append_only import append_only


def take_over(apps: Any, _editor: BaseDatabaseSchemaEditor) -> None:
    measures = apps.get_model("measures", "Measure").objects
    measures.exclude(kind="standing").update(next_date=F("due_date"))


class Migration(migrations.Migration):
    dependencies = [("measures", "0004_kinds")]
    operations = [
        migrations.RunPython(take_over, migrations.RunPython.noop),
        append_only("measures_standingreview"),
    ]
