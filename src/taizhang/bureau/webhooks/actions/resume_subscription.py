"""恢复推送:telling goes on where it stopped."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.webhooks.models import Subscription
from taizhang.bureau.webhooks.states import SubscriptionState


@dataclass(frozen=True, kw_only=True)
class SubscriptionResumed(Event):
    subscription_name: str

    def sentence(self) -> str:
        return _("恢复推送“%(name)s”") % {"name": self.subscription_name}


@transition(
    title=gettext_lazy("恢复推送"),
    source={SubscriptionState.PAUSED},
    target=SubscriptionState.ACTIVE,
    roles={Role.RECTIFIER},
)
def resume_subscription(subscription: Subscription, *, actor: Actor, at: datetime) -> SubscriptionResumed:
    return SubscriptionResumed(subscription_name=subscription.name)
