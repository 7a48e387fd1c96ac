"""处理异议:what an objection came to; one that is upheld brings the application back."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.dossier import open_objections
from taizhang.ledger.writeoffs.models import ObjectionAnswer
from taizhang.ledger.writeoffs.publicising import is_under_notice, under_notice


@dataclass(frozen=True, kw_only=True)
class ObjectionAnswered(Event):
    objection: int
    is_upheld: bool
    text: str

    def sentence(self) -> str:
        if self.is_upheld:
            return _("公示期间的异议成立：%(text)s") % {"text": self.text}
        return _("公示期间的异议不成立：%(text)s") % {"text": self.text}


@transition(
    title=gettext_lazy("处理异议"),
    source={FindingState.UNDER_REVIEW},
    roles={Role.RECTIFIER},
    guards=[is_under_notice],
)
def answer_objection(
    finding: Finding, *, objection: int, is_upheld: bool, text: str, actor: Actor, at: datetime
) -> ObjectionAnswered:
    found = under_notice(finding)
    waiting = open_objections(found[2]) if found and found[2] else []
    row = next((one for one in waiting if one.pk == objection), None)
    if row is None:
        raise Refused(_("这条异议已经处理过，或者不属于这次公示"))
    if not text.strip():
        raise Refused(_("请写明核实的情况和处理意见"))
    ObjectionAnswer.objects.create(
        objection=row, is_upheld=is_upheld, text=text.strip(), answered_by_id=actor.person_id, answered_at=at
    )
    return ObjectionAnswered(objection=row.pk, is_upheld=is_upheld, text=text.strip())
