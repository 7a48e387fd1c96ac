"""删除异议人信息:who raised an objection, and where asked for what they said, is erased; the record of it stays."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.withholding import erase
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.models import Objection


@dataclass(frozen=True, kw_only=True)
class ObjectorErased(Event):
    objection: int
    with_text: bool
    reason: str

    def sentence(self) -> str:
        if self.with_text:
            return _("删除一条异议的提出人和内容：%(reason)s") % {"reason": self.reason}
        return _("删除一条异议的提出人：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("删除异议人信息"),
    source=set(FindingState),
    roles={Role.LEADER, Role.SECRETARY},
)
def erase_objector(
    finding: Finding, *, objection: int, reason: str, with_text: bool = False, actor: Actor, at: datetime
) -> ObjectorErased:
    """Law on personal information (个人信息保护法), article 47. Whoever wrote it down does not erase it."""
    row = Objection.objects.filter(pk=objection, notice__application__finding=finding).first()
    if row is None:
        raise Refused(_("没有这条异议"))
    if row.recorded_by_id in actor.standing:
        raise Refused(_("异议是您登记的，须由他人删除"))
    if row.is_open:
        raise Refused(_("异议还没有处理，处理以后才能删除"))
    if not reason.strip():
        raise Refused(_("请写明删除的原因"))
    if not erase([row.raised_by, *([row.text] if with_text else [])], at=at):
        raise Refused(_("没有可以删除的：已经删除过，是匿名的，或者登记得早，写在留痕正文里"))
    return ObjectorErased(objection=row.pk, with_text=with_text, reason=reason.strip())
