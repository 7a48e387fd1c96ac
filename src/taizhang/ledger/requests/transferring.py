"""What a transfer of a finding and one of a measure have in common (移交)."""

from datetime import datetime

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.asking import Draft, ask
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures.transfer import as_seen
from taizhang.ledger.requests.states import RequestKind


def ask_transfer(
    finding: Finding, measure: Measure | None, *, to: Organization, reason: str, actor: Actor, at: datetime
) -> Request:
    """The head of the receiving office takes it over, the rectification office confirms."""
    row, unit = measure or finding, finding.round.organization
    seen = as_seen(row)
    if seen["office"] is None:
        raise Refused(_("还没有责任股室，请整改办先指定"))
    if not to.path.startswith(unit.path) or to.pk == unit.pk:
        raise Refused(_("“%(office)s”不是被巡察单位的股室") % {"office": to})
    if to.pk == seen["office"]:
        raise Refused(_("现在就由“%(office)s”负责") % {"office": to})
    return ask(
        Draft(
            kind=RequestKind.TRANSFER,
            round=finding.round,
            finding=finding,
            measure=measure,
            reason=reason,
            asked={"office": to.pk, "office_name": str(to)},
            seen=seen,
            steps=[
                [_("接收股室同意"), Role.OFFICE_HEAD, to.path],
                [_("整改办确认"), Role.RECTIFIER, unit.path],
            ],
            post=actor.post_for({Role.OFFICE_HEAD}, row.scope_paths),
        ),
        actor=actor,
        at=at,
    )
