"""登记回头看结果:that it was looked at again, and what was found."""

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
class LookbackClosed(Event):
    outcome: str

    def sentence(self) -> str:
        return _("已回头看：%(outcome)s") % {"outcome": self.outcome}


@transition(
    title=gettext_lazy("登记回头看结果"),
    source={LookbackState.OPEN},
    target=LookbackState.DONE,
    roles=LOOKING_BACK,
    scope=unit_of_request,
)
def close_lookback(request: LookbackRequest, *, outcome: str, actor: Actor, at: datetime) -> LookbackClosed:
    if not outcome.strip():
        raise Refused(_("请写明回头看的情况"))
    LookbackRequest.objects.filter(pk=request.pk).update(outcome=outcome.strip())
    return LookbackClosed(outcome=outcome.strip())
