"""不需要回头看:why nobody looks again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.models import LookbackRequest
from taizhang.publishing.comments.queries import unit_of_request
from taizhang.publishing.comments.roles import LOOKING_BACK
from taizhang.publishing.comments.states import LookbackState


@dataclass(frozen=True, kw_only=True)
class LookbackDeclined(Event):
    outcome: str

    def sentence(self) -> str:
        return _("不需要回头看：%(outcome)s") % {"outcome": self.outcome}


@transition(
    title=gettext_lazy("不需要回头看"),
    source={LookbackState.OPEN},
    target=LookbackState.DECLINED,
    roles=LOOKING_BACK,
    scope=unit_of_request,
)
def decline_lookback(
    request: LookbackRequest, *, outcome: str, actor: Actor, at: datetime
) -> LookbackDeclined:
    if not outcome.strip():
        raise Refused(_("请写明不需要回头看的理由"))
    LookbackRequest.objects.filter(pk=request.pk).update(outcome=outcome.strip())
    return LookbackDeclined(outcome=outcome.strip())
