"""Which offices are asked, and for which measures (填报对象)."""

from collections import defaultdict

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.schedules.models import Schedule


def offices_asked(schedule: Schedule) -> dict[Organization, list[int]]:
    """Every office with open measures, or those that the schedule names; each with the keys of its open measures."""
    lines = MeasureLine.objects.filter(round=schedule.round_id, finding_state=FindingState.IN_PROGRESS)
    open_ones = lines.exclude(state=MeasureState.DONE).order_by("place")
    held: dict[int, list[int]] = defaultdict(list)
    for office, measure in open_ones.values_list("answering_id", "measure_id"):
        held[office].append(measure)
    keys = schedule.offices or held.keys()
    # What no office answers for yet stands with the unit, which is asked as one.
    return {
        office: held.get(office.pk, [])
        for office in Organization.objects.filter(pk__in=keys).order_by("path")
    }
