"""豁免:a person answers for what the checks found on one passage, with a reason that the signers read."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.checking import FIRM
from taizhang.publishing.bulletins.contents import required
from taizhang.publishing.bulletins.models import Bulletin, DefectWaiver
from taizhang.publishing.bulletins.states import BulletinState, WaiverState


@dataclass(frozen=True, kw_only=True)
class DefectWaived(Event):
    code: str
    passage: str
    reason: str

    def sentence(self) -> str:
        return _("豁免 %(code)s“%(passage)s”：%(reason)s") % {
            "code": self.code,
            "passage": self.passage,
            "reason": self.reason,
        }


@transition(title=gettext_lazy("豁免检查提示"), source={BulletinState.DRAFT}, roles={Role.RECTIFIER})
def waive_defect(
    bulletin: Bulletin, *, code: str, passage: str, reason: str, actor: Actor, at: datetime
) -> Outcome:
    said = required(reason, _("请写明豁免的理由"))
    if code in FIRM:
        raise Refused(_("这一条不能豁免，请改文字"))
    standing = bulletin.waivers.filter(code=code, passage=passage, state=WaiverState.STANDING)
    if standing.exists():
        raise Refused(_("这一处已经豁免过"))
    DefectWaiver.objects.create(
        bulletin=bulletin,
        code=code,
        passage=passage,
        reason=said,
        person_id=actor.person_id,
        waived_at=at,
    )
    return Outcome(DefectWaived(code=code, passage=passage, reason=said))
