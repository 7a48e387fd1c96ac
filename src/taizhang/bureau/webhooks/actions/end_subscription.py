"""停用推送:nothing is told any more."""

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
class SubscriptionEnded(Event):
    subscription_name: str

    def sentence(self) -> str:
        return _("停用推送“%(name)s”") % {"name": self.subscription_name}


@transition(
    title=gettext_lazy("停用推送"),
    source={SubscriptionState.ACTIVE, SubscriptionState.PAUSED},
    target=SubscriptionState.ENDED,
    roles={Role.RECTIFIER},
)
def end_subscription(subscription: Subscription, *, actor: Actor, at: datetime) -> SubscriptionEnded:
    return SubscriptionEnded(subscription_name=subscription.name)
