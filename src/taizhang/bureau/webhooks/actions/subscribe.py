"""新建推送订阅:another system is told of what happens in a subtree."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.models import Subscription
from taizhang.bureau.webhooks.offered import offered
from taizhang.bureau.webhooks.reaching import checked
from taizhang.bureau.webhooks.states import SubscriptionState


@dataclass(frozen=True, kw_only=True)
class Subscribed(Event):
    subscription_name: str
    address: str
    events: Sequence[str]

    def sentence(self) -> str:
        return _("新建推送“%(name)s”，发往 %(address)s") % {
            "name": self.subscription_name,
            "address": self.address,
        }


@creation(title=gettext_lazy("新建推送"), state=SubscriptionState.ACTIVE, roles={Role.RECTIFIER})
def subscribe(
    organization: Organization,
    *,
    name: str,
    address: str,
    events: Sequence[str],
    actor: Actor,
    at: datetime,
) -> tuple[Subscription, Subscribed]:
    """From now on; what happened before is read through the interface."""
    if not settings.WEBHOOKS:
        raise Refused(_("推送没有开启；请系统管理员设置 TAIZHANG_WEBHOOKS"))
    if not name.strip():
        raise Refused(_("请写明推送给哪个系统"))
    if strange := set(events) - set(offered()):
        raise Refused(_("没有这样的事件：%(names)s") % {"names": ", ".join(sorted(strange))})
    checked(address)
    row = Subscription.objects.create(
        organization=organization,
        name=name.strip(),
        address=address,
        events=sorted(set(events)),
        read_through=Entry.objects.aggregate(last=Max("pk"))["last"] or 0,
        subscribed_by_id=actor.person_id,
        subscribed_at=at,
    )
    return row, Subscribed(subscription_name=row.name, address=address, events=row.events)
