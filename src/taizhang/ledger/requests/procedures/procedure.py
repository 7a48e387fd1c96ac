"""The shape of a procedure (办法)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.requests.models import Request


@dataclass(frozen=True)
class Procedure:
    """``seen`` reads the facts that the request was made of, as they are now; ``carry_out`` brings about what was asked.

    ``carry_out`` runs inside the gate, with the root of the request locked.
    """

    seen: Callable[[Request], dict[str, Any]]
    carry_out: Callable[[Request], None]


def still_moves(request: Request) -> str | None:
    """Why what the request is about no longer moves, as a sentence, or None."""
    finding, measure = request.finding, request.measure
    if finding and finding.state != FindingState.IN_PROGRESS:
        return _("这个问题%(state)s，现在不能批准；可以退回") % {"state": finding.get_state_display()}
    if measure and measure.state != MeasureState.ONGOING:
        return _("这项措施%(state)s，现在不能批准；可以退回") % {"state": measure.get_state_display()}
    return None


def measure_of(request: Request) -> Measure:
    """The measure as it is now, whatever the request has read before."""
    return Measure.objects.get(requests=request)
