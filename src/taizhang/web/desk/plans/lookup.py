"""Plans as this person sees them."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.ledger.plans.actions.approve_plan import approve_plan
from taizhang.ledger.plans.actions.endorse_plan import endorse_plan
from taizhang.ledger.plans.actions.return_plan import return_plan
from taizhang.ledger.plans.actions.withdraw_plan import withdraw_plan
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.queries import plans_for
from taizhang.web.desk.requests.answer_form import Acts
from taizhang.web.desk.session import actor

ACTS = Acts(endorse_plan, approve_plan, return_plan, withdraw_plan)


def plan_for(request: HttpRequest, plan: int) -> Plan:
    return get_object_or_404(plans_for(actor(request)).prefetch_related("answers__decided_by"), pk=plan)
