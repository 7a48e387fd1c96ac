"""The tree with SM3 beside the first, and the number of each entry within its unit; the protection stands again afterwards."""

from typing import Any

from django.db import migrations, models
from django.db.models import Q

from taizhang.bureau.journal.append_only import append_only, protect, unprotect

TABLES = ("journal_leaf", "journal_seal")


def lift(apps: Any, editor: Any) -> None:
    for table in TABLES:
        unprotect(editor, table)


def put_back(apps: Any, editor: Any) -> None:
    for table in TABLES:
        protect(editor, table)


class Migration(migrations.Migration):
    dependencies = [("journal", "0006_seals_append_only")]
    operations = [
        migrations.RunPython(lift, put_back),
        migrations.AddField("leaf", "unit", models.PositiveBigIntegerField(null=True)),
        migrations.AddField("leaf", "unit_seq", models.PositiveBigIntegerField(null=True)),
        migrations.AddField("leaf", "shown", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddConstraint(
            "leaf", models.UniqueConstraint(fields=("unit", "unit_seq"), name="one_leaf_per_unit_number")
        ),
        migrations.AddConstraint(
            "leaf",
            models.CheckConstraint(
                condition=Q(unit__isnull=True, unit_seq__isnull=True) | Q(unit__isnull=False, unit_seq__gte=1),
                name="unit_numbers_start_at_one",
            ),
        ),
        migrations.AddField("seal", "sm_root", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddField("seal", "sm_peaks", models.JSONField(default=list)),
        migrations.AddField("seal", "sm_note", models.TextField(blank=True, default="")),
        append_only(*TABLES),
    ]
