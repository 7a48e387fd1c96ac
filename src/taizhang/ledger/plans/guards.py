"""What must hold before a plan is answered (方案审批条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import planned_digest
from taizhang.ledger.plans.models import Plan

PLANNERS = frozenset({Role.RECTIFIER})


def moved_since(plan: Plan) -> list[Measure]:
    """Measures whose content is no longer what was handed in."""
    items = plan.items.select_related("measure__finding")
    return [one.measure for one in items if planned_digest(one.measure) != one.digest]


def is_as_submitted(plan: Plan, actor: Actor) -> str | None:
    """报审以后措施没有改动。"""
    moved = moved_since(plan)
    if not moved:
        return None
    said = {"finding": moved[0].finding.number, "measure": moved[0].number}
    return _("第 %(finding)d 号问题措施 %(measure)d 报审以后有改动，请退回后重新报审") % said
