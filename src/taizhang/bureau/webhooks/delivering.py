"""Telling what is due (推送): signed, tried again with growing patience, given up after a day and a half."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from taizhang import __version__
from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.webhooks.models import Delivery
from taizhang.bureau.webhooks.sending import NotTaken, send, target_or_trouble
from taizhang.bureau.webhooks.signing import HEADER, secret_of, signature
from taizhang.bureau.webhooks.states import SubscriptionState

# After the first attempt, the second and so on: a restart, a night, a day without power.
PATIENCE = tuple(timedelta(minutes=one) for one in (1, 5, 30, 120, 360, 720, 1440))
# A process that dies while it sends has held its telling for so long.
LEASE = timedelta(minutes=2)
AT_ONCE = 200
TROUBLE_CHARACTERS = 200


@dataclass
class Told:
    delivered: int = 0
    failed: int = 0
    given_up: int = 0


def due(at: datetime) -> QuerySet[Delivery]:
    ready = Delivery.objects.filter(next_at__lte=at, subscription__state=SubscriptionState.ACTIVE)
    return ready.select_related("subscription__organization", "entry").order_by("next_at", "pk")


def deliver(at: datetime) -> Told:
    """Everything that is due now, the oldest first."""
    told = Told()
    for one in due(at)[:AT_ONCE]:
        if _leased(one, at):
            _attempt(one, at, told)
    return told


def _leased(one: Delivery, at: datetime) -> bool:
    """Whether this process has it for itself now."""
    mine = Delivery.objects.filter(pk=one.pk, next_at=one.next_at)
    return bool(mine.update(next_at=at + LEASE, attempts=one.attempts + 1))


def _attempt(one: Delivery, at: datetime, told: Told) -> None:
    row = Delivery.objects.filter(pk=one.pk)
    try:
        status = send(target_or_trouble(one.subscription.address), *message_of(one, at))
    except NotTaken as why:
        following = at + PATIENCE[one.attempts] if one.attempts < len(PATIENCE) else None
        row.update(next_at=following, answered=why.status, trouble=str(why)[:TROUBLE_CHARACTERS])
        told.failed += 1
        told.given_up += following is None
        return
    row.update(next_at=None, delivered_at=at, answered=status, trouble="")
    told.delivered += 1


def message_of(one: Delivery, at: datetime) -> tuple[bytes, dict[str, str]]:
    """Body and headers. The number of the delivery stays the same in every attempt, so that a receiver knows it again."""
    body = json.dumps(facts_of(one), ensure_ascii=False, sort_keys=True).encode()
    secret = secret_of(one.subscription_id, one.subscription.generation)
    return body, {
        "User-Agent": f"Taizhang/{__version__}",
        "Taizhang-Delivery": str(one.pk),
        "Taizhang-Event": one.entry.event,
        HEADER: signature(secret, int(at.timestamp()), body),
    }


def facts_of(one: Delivery) -> Mapping[str, Any]:
    """That something happened, and to what; what it was is fetched by whoever may read it, with a token of their own."""
    body = read_body(one.entry)
    return {
        "delivery": one.pk,
        "event": one.entry.event,
        "subject": body["subject"],
        "state": body["state"],
        "stream": one.entry.stream,
        "number": one.entry.number,
        "digest": one.entry.digest,
        "at": one.entry.at.astimezone(UTC).isoformat(),
    }
