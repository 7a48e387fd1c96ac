"""Applications made before keep the chain of their round, and sit its parties (旧申请的审核链)."""

from typing import Any

from django.db import migrations


def fill(apps: Any, editor: Any) -> None:
    application, seat = (apps.get_model("writeoffs", name) for name in ("Application", "Seat"))
    for row in application.objects.select_related("finding__round"):
        chain = row.finding.round.chain
        application.objects.filter(pk=row.pk).update(chain=chain)
        seat.objects.bulk_create(
            seat(application=row, step_order=order, party_order=place, role=party["role"])
            for order, step in enumerate(chain, 1)
            for place, party in enumerate(step["parties"], 1)
        )


def empty(apps: Any, editor: Any) -> None:
    """The rows fall with their table."""


class Migration(migrations.Migration):
    dependencies = [("writeoffs", "0005_parties"), ("rounds", "0006_steps_with_parties")]
    operations = [migrations.RunPython(fill, empty)]
