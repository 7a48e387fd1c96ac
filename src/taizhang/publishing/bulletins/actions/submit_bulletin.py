"""送审:the text goes to those who sign, as it was checked."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused, Stale
from taizhang.publishing.bulletins.beginnings import chain_of
from taizhang.publishing.bulletins.checking import Verdict
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import Bulletin, Checkup
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class BulletinSubmitted(Event):
    turn: int
    digest: str
    engine: str
    remarks: int
    waived: int

    def sentence(self) -> str:
        return _("送审（第 %(turn)d 次），检查提示 %(remarks)d 处，其中豁免 %(waived)d 处") % {
            "turn": self.turn,
            "remarks": self.remarks,
            "waived": self.waived,
        }


@transition(
    title=gettext_lazy("送审"),
    source={BulletinState.DRAFT},
    target=BulletinState.SUBMITTED,
    roles={Role.RECTIFIER},
)
def submit_bulletin(bulletin: Bulletin, *, verdict: Verdict, actor: Actor, at: datetime) -> BulletinSubmitted:
    """``verdict`` is worked out before (checking.py); one of another text is refused, and one that blocks."""
    if verdict.digest != content_digest(bulletin):
        raise Stale(_("检查之后文字又有改动，请重新检查再送审"))
    if verdict.blocking:
        raise Refused(
            _("还有 %(count)d 处必须改正或写明豁免理由，例如“%(passage)s”：%(message)s")
            % {
                "count": len(verdict.blocking),
                "passage": verdict.blocking[0].passage[:30],
                "message": verdict.blocking[0].message,
            }
        )
    turn = bulletin.turn + 1
    Checkup.objects.create(
        bulletin=bulletin,
        turn=turn,
        digest=verdict.digest,
        engine=verdict.engine,
        remarks=verdict.plain,
        checked_at=at,
    )
    steps = [list(step) for step in chain_of(bulletin.round.organization, bulletin.kind)]
    Bulletin.objects.filter(pk=bulletin.pk).update(turn=turn, steps=steps)
    return BulletinSubmitted(
        turn=turn,
        digest=verdict.digest,
        engine=verdict.engine,
        remarks=len(verdict.remarks),
        waived=sum(bool(one.waived) for one in verdict.remarks),
    )
