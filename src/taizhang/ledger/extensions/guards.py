"""What must hold before more time is asked for or granted (延期条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.states import MeasureState

ASKERS = frozenset({Role.OFFICER, Role.OFFICE_HEAD})


def is_still_wanted(extension: Extension, actor: Actor) -> str | None:
    """措施还在进行中，时限还是申请时的那一天。"""
    measure = extension.measure
    if measure.finding.state != FindingState.IN_PROGRESS or measure.state != MeasureState.ONGOING:
        return _("这项措施已经不在进行中，不用再延期；请退回")
    if measure.due_date != extension.from_date:
        return _("申请以后时限改过，请退回后重新申请")
    return None
