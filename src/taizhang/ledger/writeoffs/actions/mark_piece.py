"""审阅佐证:a reviewer says of one piece of evidence whether it will do, while the application is under review."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.queries import standing_of, unopened
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.chain import current_application, current_step
from taizhang.ledger.writeoffs.guards import has_a_seat, is_impartial
from taizhang.ledger.writeoffs.models import Mark
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers, reviewing_post
from taizhang.ledger.writeoffs.states import Verdict


@dataclass(frozen=True, kw_only=True)
class PieceMarked(Event):
    step: str
    title: str
    revision: int
    verdict: str
    reason: str

    def sentence(self) -> str:
        said = {"step": self.step, "title": self.title, "n": self.revision, "reason": self.reason}
        if self.verdict == Verdict.RETURNED:
            return _("%(step)s把佐证“%(title)s”（第 %(n)d 版）标为要退回：%(reason)s") % said
        return _("%(step)s采信佐证“%(title)s”（第 %(n)d 版）") % said


@transition(
    title=gettext_lazy("审阅佐证"),
    source={FindingState.UNDER_REVIEW},
    roles=reviewers,
    scope=reviewed_over,
    posting=reviewing_post,
    guards=[has_a_seat, is_impartial],
)
def mark_piece(
    finding: Finding, *, evidence: int, verdict: str, reason: str = "", actor: Actor, at: datetime
) -> PieceMarked:
    """The piece itself keeps its standing until the application is decided; the last mark holds."""
    piece = standing_of(finding).filter(pk=evidence).first()
    application, step = current_application(finding), current_step(finding)
    if piece is None or application is None or step is None:
        raise Refused(_("这份佐证不在送审材料里，请重新打开后再审核"))
    if verdict not in Verdict.values:
        raise Refused(_("请选择采信还是要退回"))
    if verdict == Verdict.RETURNED and not reason.strip():
        raise Refused(_("请写明这份佐证为什么要退回"))
    current = piece.current
    if unopened(finding, actor.person_id).filter(revision=current).exists():
        raise Refused(_("佐证“%(title)s”还没有打开看过，看过以后才能审阅") % {"title": current.title})
    Mark.objects.create(
        application=application,
        revision=current,
        step_order=step.order,
        verdict=verdict,
        reason=reason.strip(),
        made_by_id=actor.person_id,
        made_at=at,
    )
    return PieceMarked(
        step=step.name, title=current.title, revision=current.number, verdict=verdict, reason=reason.strip()
    )
