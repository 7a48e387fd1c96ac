"""What can be told to other systems (可推送的事件): what happens to rows of the unit, not what people keep to themselves."""

from collections.abc import Iterator
from typing import Any

from taizhang.bureau.journal.catalogue import creations, events, transitions
from taizhang.bureau.journal.creation import Creation
from taizhang.bureau.journal.gate import Transition

# Texts that a person has examined, tokens and these subscriptions are their owner's business.
PRIVATE_ROOMS = {"materials", "tokens", "webhooks", "credentials", "traces"}
# A draft of evidence is nobody's business but the office's that makes it.
PRIVATE_EVENTS = {"evidence.EvidencePrepared", "evidence.DraftRecorded", "evidence.EvidenceRedrafted"}


def offered() -> list[str]:
    """Names of events, in order."""
    told = (name for name in events() if name.partition(".")[0] not in PRIVATE_ROOMS)
    return sorted(set(told) - PRIVATE_EVENTS)


def offered_by_act() -> Iterator[tuple[str, list[str]]]:
    """The title of each act with the events that it tells of, in the order of the rooms; what has no act comes last."""
    left = set(offered())
    acts: list[Transition[Any, ...] | Creation[Any, ..., Any]] = [*transitions(), *creations()]
    for act in acts:
        told = [name for name in sorted(left) if events()[name].__module__ == act.perform.__module__]
        if told:
            left.difference_update(told)
            yield str(act.title), told
    if left:
        yield "", sorted(left)
