"""暂停推送:nothing is told for the time being; what happens meanwhile is told afterwards."""

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
class SubscriptionPaused(Event):
    subscription_name: str

    def sentence(self) -> str:
        return _("暂停推送“%(name)s”") % {"name": self.subscription_name}


@transition(
    title=gettext_lazy("暂停推送"),
    source={SubscriptionState.ACTIVE},
    target=SubscriptionState.PAUSED,
    roles={Role.RECTIFIER},
)
def pause_subscription(subscription: Subscription, *, actor: Actor, at: datetime) -> SubscriptionPaused:
    return SubscriptionPaused(subscription_name=subscription.name)
