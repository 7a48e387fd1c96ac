"""Who answers for the findings of an office, and for which findings a leader answers (一岗双责)."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet

from taizhang.bureau.accounts.models import Charge, Person
from taizhang.bureau.accounts.queries import in_charge_of, in_force, lines_for
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState


def answering_for(finding: Finding, *, on: date) -> Sequence[Person]:
    """The leaders in charge of the finding's office on a day; nobody where no office or no line is set."""
    return in_charge_of(finding.office.path, on=on) if finding.office else []


def answered_for_by(leader: Person, *, on: date, among: QuerySet[Finding]) -> Sequence[Finding]:
    """Those ``among`` the findings, not yet written off, for which the leader answers on a day.

    In a constant number of queries.
    """
    held = Charge.objects.filter(in_force(on), leader=leader).values_list("organization__path", flat=True)
    paths = list(held)
    if not paths:
        return []
    open_ones = among.exclude(state=FindingState.WRITTEN_OFF).filter(office__isnull=False)
    found = [
        one
        for one in open_ones.order_by("round", "number")
        if one.office and any(one.office.path.startswith(path) for path in paths)
    ]
    lines = lines_for({one.scope_path for one in found}, on=on) if found else {}
    return [one for one in found if leader in lines[one.scope_path]]
