"""登记异议:what somebody held against the write-off while it was in public notice."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.withholding import told_all, withhold
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.models import Objection
from taizhang.ledger.writeoffs.publicising import is_under_notice, under_notice


@dataclass(frozen=True, kw_only=True)
class ObjectionRecorded(Event):
    """Who and what are withheld: the entry commits to them, and they can be erased."""

    received_on: str
    raised_by: str
    text: str

    def sentence(self) -> str:
        who, text = told_all([self.raised_by, self.text])
        if not who:
            return _("公示期间收到匿名异议：%(text)s") % {"text": text}
        return _("公示期间%(who)s提出异议：%(text)s") % {"who": who, "text": text}


@transition(
    title=gettext_lazy("登记异议"),
    source={FindingState.UNDER_REVIEW},
    roles={Role.RECTIFIER},
    guards=[is_under_notice],
)
def record_objection(
    finding: Finding, *, received_on: date, text: str, raised_by: str = "", actor: Actor, at: datetime
) -> ObjectionRecorded:
    """``raised_by`` is left empty where the person did not give a name."""
    found = under_notice(finding)
    if found is None or found[2] is None or not text.strip():
        raise Refused(_("请写明异议的内容"))
    if not found[2].from_date <= received_on <= localdate(at):
        raise Refused(_("收到异议的日期要在公示开始以后、今天以前"))
    who, said = withhold(raised_by.strip()), withhold(text.strip())
    Objection.objects.create(
        notice=found[2],
        received_on=received_on,
        raised_by=who,
        text=said,
        recorded_by_id=actor.person_id,
        recorded_at=at,
    )
    return ObjectionRecorded(received_on=received_on.isoformat(), raised_by=who, text=said)
