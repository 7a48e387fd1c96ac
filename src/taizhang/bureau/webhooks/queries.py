"""Questions about subscriptions."""

from django.db.models import Count, Max, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.webhooks.models import Subscription


def subscriptions_for(actor: Actor) -> QuerySet[Subscription]:
    """Those of the subtrees for which the actor is the office of rectification."""
    seen = Q(pk__in=())
    for post in actor.posts:
        if post.role == Role.RECTIFIER:
            seen |= Q(organization__path__startswith=post.path)
    return Subscription.objects.filter(seen).select_related("organization", "subscribed_by")


def counted(rows: QuerySet[Subscription]) -> QuerySet[Subscription]:
    """Adds ``delivered``, ``waiting``, ``lost`` and ``last_at``."""
    taken = Q(deliveries__delivered_at__isnull=False)
    waiting = Q(deliveries__next_at__isnull=False)
    given_up = Q(deliveries__attempts__gt=0) & ~taken & ~waiting
    return rows.annotate(
        delivered=Count("deliveries", filter=taken),
        waiting=Count("deliveries", filter=waiting),
        lost=Count("deliveries", filter=given_up),
        last_at=Max("deliveries__delivered_at"),
    )
