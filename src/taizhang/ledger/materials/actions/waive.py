"""豁免差错:one diagnostic is let pass, for a reason that a person answers for."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.guards import is_own
from taizhang.ledger.materials.judged import report_of
from taizhang.ledger.materials.models import Examination, Waiver
from taizhang.ledger.materials.queries import standing_waivers
from taizhang.ledger.materials.states import ExaminationState


@dataclass(frozen=True, kw_only=True)
class Waived(Event):
    defect: int
    code: str
    passage: str
    reason: str

    def sentence(self) -> str:
        return _("豁免 %(code)s“%(passage)s”：%(reason)s") % self.facts()


@dataclass(frozen=True, kw_only=True)
class WaiverRecorded(Event):
    code: str

    def sentence(self) -> str:
        return _("豁免 %(code)s 存档") % {"code": self.code}


@transition(title=gettext_lazy("豁免差错"), source={ExaminationState.KEPT}, roles=EVERYONE, guards=[is_own])
def waive(examination: Examination, *, defect: int, reason: str, actor: Actor, at: datetime) -> Outcome:
    """``defect`` counts the diagnostics of the answer from 1."""
    diagnostics = report_of(examination).diagnostics
    if not 1 <= defect <= len(diagnostics):
        raise Refused(_("这次审核里没有这一处"))
    if not reason.strip():
        raise Refused(_("请写明豁免的理由"))
    one = diagnostics[defect - 1]
    if standing_waivers(examination).filter(code=one.code, passage=one.text).exists():
        raise Refused(_("这一处已经豁免"))
    waiver = Waiver.objects.create(
        examination=examination,
        code=one.code,
        passage=one.text,
        reason=reason.strip(),
        person_id=actor.person_id,
        waived_at=at,
    )
    said = Waived(defect=defect, code=one.code, passage=one.text, reason=waiver.reason)
    return Outcome(said, ((waiver, WaiverRecorded(code=one.code)),))
