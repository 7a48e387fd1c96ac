"""Chains of [name, role] become steps with parties (审核链的步骤写成完整的样子)."""

from typing import Any

from django.db import migrations


def widen(apps: Any, editor: Any) -> None:
    for round in apps.get_model("rounds", "Round").objects.all():
        round.chain = [_step(*one) if isinstance(one, list) else one for one in round.chain]
        round.save(update_fields=["chain"])


def narrow(apps: Any, editor: Any) -> None:
    for round in apps.get_model("rounds", "Round").objects.all():
        round.chain = [[one["name"], one["parties"][0]["role"]] for one in round.chain]
        round.save(update_fields=["chain"])


def _step(name: str, role: str) -> dict[str, Any]:
    """As ``chains.ChainStep.plain`` wrote it on the day of this migration."""
    return {
        "name": name,
        "parties": [{"role": role, "organization": None, "name": ""}],
        "need": 0,
        "visit": False,
        "wait_days": 0,
        "notice_days": 0,
        "counting": "calendar",
    }


class Migration(migrations.Migration):
    dependencies = [("rounds", "0004_plans")]
    operations = [migrations.RunPython(widen, narrow)]
