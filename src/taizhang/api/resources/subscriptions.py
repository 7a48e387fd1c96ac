"""Subscriptions of other systems, for the office of rectification that made them (推送)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.webhooks.models import Subscription
from taizhang.bureau.webhooks.queries import subscriptions_for
from taizhang.bureau.webhooks.states import SubscriptionState


class SubscriptionShape(Shape):
    id: int
    version: int
    organization: int
    name: str
    address: str
    events: list[str]
    generation: int
    subscribed_by: int
    subscribed_at: datetime
    state: str


def describe(row: Subscription) -> SubscriptionShape:
    return SubscriptionShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        name=row.name,
        address=row.address,
        events=row.events,
        generation=row.generation,
        subscribed_by=row.subscribed_by_id,
        subscribed_at=row.subscribed_at,
        state=row.state,
    )


SUBSCRIPTIONS = Resource(
    noun="subscriptions",
    title=_("推送"),
    model=Subscription,
    rows=subscriptions_for,
    shape=SubscriptionShape,
    describe=describe,
    filters={
        "organization": Filter("organization"),
        "state": Filter("state", str, tuple(SubscriptionState.values)),
    },
)
