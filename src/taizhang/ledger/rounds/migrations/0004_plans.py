"""Rounds know whether their plan must be approved, and by whom."""

from typing import Any

from django.db import migrations, models

from taizhang.ledger.rounds.request_chains import EXTENSION_CHAIN, PLAN_CHAIN


def as_they_were(apps: Any, editor: Any) -> None:
    """Rounds that are there already go on without a plan: their work had begun. The chains are theirs all the same."""
    plan = [[name, role.value] for name, role in PLAN_CHAIN]
    extension = [[name, role.value] for name, role in EXTENSION_CHAIN]
    rounds = apps.get_model("rounds", "Round")
    rounds.objects.update(needs_plan=False, plan_chain=plan, extension_chain=extension)


class Migration(migrations.Migration):
    dependencies = [("rounds", "0003_tables")]
    operations = [
        migrations.AddField("round", "needs_plan", models.BooleanField(default=True)),
        migrations.AddField("round", "plan_chain", models.JSONField(default=list)),
        migrations.AddField("round", "extension_chain", models.JSONField(default=list)),
        migrations.RunPython(as_they_were, migrations.RunPython.noop),
    ]
