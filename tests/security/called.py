"""A unit's rows of calls: a form, a call, a repeating one, what an office sent in with its file, its figure and its use (征集)."""

from typing import Any

import calling

import cast
from taizhang.ledger.calls.actions.adopt_submission import adopt_submission
from taizhang.ledger.calls.actions.begin_cycle import Standing, begin_cycle
from taizhang.ledger.calls.models import Adoption, Figure


def called_rows(house: Any, mark: str) -> dict[str, int]:
    """Every text carries the mark."""
    kept = calling.form(house, calling.FIELDS[:3], title=f"{mark}表样")
    said = {"title": f"{mark}征集", "text": f"{mark}要求", "basis": f"{mark}依据"}
    call = calling.call(house, kept, offices=[house.office], **said)
    row = calling.fill(
        calling.owed(call, house.office), house.zhou, {**calling.FILLED, "f3": f"{mark}做法。"}
    )
    row = calling.attach(row, house.zhou, f"{mark}情况。", name=f"{mark}情况.txt")
    row = calling.accept(calling.send(row, house.zhou), house.shen, opinion=f"{mark}意见")
    used = {"kind": "brief", "place": f"{mark}简报", "adopted_on": cast.DAY}
    adopt_submission(row, **used, **cast.at_work(house.shen))
    standing = Standing(
        title=f"{mark}月报", rhythm="monthly", due_rule="after", due_number=5, first_period="2026-03"
    )
    cycle = begin_cycle(
        house.unit, form=kept, offices=[house.office], standing=standing, **cast.at_work(house.shen)
    )
    return {
        "form": kept.pk,
        "call": call.pk,
        "cycle": cycle.pk,
        "submission": row.pk,
        "figure": Figure.objects.get(sending__submission=row).pk,
        "adoption": Adoption.objects.get(submission=row).pk,
    }
