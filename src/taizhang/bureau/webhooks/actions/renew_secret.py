"""更换签名密钥:from now on tellings are signed with another secret."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.webhooks.models import Subscription
from taizhang.bureau.webhooks.states import SubscriptionState


@dataclass(frozen=True, kw_only=True)
class SecretRenewed(Event):
    subscription_name: str
    generation: int

    def sentence(self) -> str:
        return _("更换推送“%(name)s”的签名密钥（第 %(generation)d 把）") % {
            "name": self.subscription_name,
            "generation": self.generation,
        }


@transition(
    title=gettext_lazy("更换签名密钥"),
    source={SubscriptionState.ACTIVE, SubscriptionState.PAUSED},
    roles={Role.RECTIFIER},
)
def renew_secret(subscription: Subscription, *, actor: Actor, at: datetime) -> SecretRenewed:
    Subscription.objects.filter(pk=subscription.pk).update(generation=F("generation") + 1)
    return SecretRenewed(subscription_name=subscription.name, generation=subscription.generation + 1)
