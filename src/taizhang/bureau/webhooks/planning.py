"""Which entries are to be told to whom (待推送). The journal itself is the outbox: what is committed there is told, once.

Entries become visible in another order than that of their keys, so nothing is concluded from the highest key seen: until an
entry is an hour old, each reading looks whether it has a delivery.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Max, Model

from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.gate import paths_of
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.webhooks.models import Delivery, Subscription
from taizhang.bureau.webhooks.offered import offered
from taizhang.bureau.webhooks.states import SubscriptionState

# No transaction of ours is open so long.
SETTLED = timedelta(hours=1)
ENTRIES_AT_ONCE = 1000


def plan(at: datetime) -> int:
    """Put down what is due to whom; how many tellings were added."""
    active = Subscription.objects.filter(state=SubscriptionState.ACTIVE).select_related("organization")
    return sum(_planned(one, at) for one in active)


def _planned(subscription: Subscription, at: datetime) -> int:
    added, after = 0, subscription.read_through
    while entries := _next(subscription, after):
        made = [
            Delivery(subscription=subscription, entry=one, next_at=at)
            for one in entries
            if concerns(subscription, one)
        ]
        # Another process may plan at the same time: the unique pair lets one of the two rows in.
        Delivery.objects.bulk_create(made, ignore_conflicts=True)
        added, after = added + len(made), entries[-1].pk
    _advance(subscription, at)
    return added


def _next(subscription: Subscription, after: int) -> list[Entry]:
    """Entries that have no delivery yet, the oldest first."""
    known = Delivery.objects.filter(subscription=subscription).values("entry")
    fresh = Entry.objects.filter(pk__gt=after, event__in=wanted(subscription)).exclude(pk__in=known)
    return list(fresh.order_by("pk")[:ENTRIES_AT_ONCE])


def _advance(subscription: Subscription, at: datetime) -> None:
    settled = Entry.objects.filter(at__lte=at - SETTLED).aggregate(last=Max("pk"))["last"] or 0
    if settled > subscription.read_through:
        Subscription.objects.filter(pk=subscription.pk).update(read_through=settled)


def wanted(subscription: Subscription) -> list[str]:
    return [one for one in offered() if not subscription.events or one in subscription.events]


def concerns(subscription: Subscription, entry: Entry) -> bool:
    """Whether the row that the entry is about lies in the subtree."""
    row = row_of(read_body(entry)["subject"])
    if row is None:
        return False
    return any(path.startswith(subscription.organization.path) for path in paths_of(row))


def row_of(subject: str) -> Any:
    """The row that the journal calls ``finding:17``, or None."""
    kind, _colon, key = subject.partition(":")
    model = _kept().get(kind)
    return model._default_manager.filter(pk=key).first() if model and key.isdigit() else None


@cache
def _kept() -> dict[str, type[Model]]:
    return dict(_named())


def _named() -> Iterator[tuple[str, type[Model]]]:
    for model in apps.get_models():
        if hasattr(model, "stream") and hasattr(model, "scope_path"):
            yield model._meta.model_name or "", model
