"""定为不公开:a finding of one of the five kinds is counted in public texts and not told."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.publishing.bulletins.contents import required
from taizhang.publishing.bulletins.models import Withholding
from taizhang.publishing.bulletins.states import WithheldBecause, WithholdingState


@dataclass(frozen=True, kw_only=True)
class MatterWithheld(Event):
    because: str
    reason: str

    def sentence(self) -> str:
        return _("定为不公开（%(because)s）：%(reason)s") % {
            "because": WithheldBecause(self.because).label,
            "reason": self.reason,
        }


@creation(
    title=gettext_lazy("定为不公开"), state=WithholdingState.STANDING, roles={Role.RECTIFIER, Role.SECRETARY}
)
def withhold(
    finding: Finding, *, because: str, reason: str, actor: Actor, at: datetime
) -> tuple[Withholding, MatterWithheld]:
    if because not in WithheldBecause:
        raise Refused(_("请选不公开的类别"))
    said = required(reason, _("请写明不公开的理由"))
    Finding.objects.select_for_update().get(pk=finding.pk)
    if finding.withholdings.filter(state=WithholdingState.STANDING).exists():
        raise Refused(_("这个问题已经定为不公开"))
    row = Withholding.objects.create(
        finding=finding, because=because, reason=said, decided_by_id=actor.person_id, decided_at=at
    )
    return row, MatterWithheld(because=because, reason=said)
