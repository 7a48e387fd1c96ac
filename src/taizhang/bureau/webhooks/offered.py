"""What can be told to other systems (可推送的事件): what happens to rows of the unit, not what people keep to themselves."""

from taizhang.bureau.journal.catalogue import events

# Texts that a person has examined, tokens and these subscriptions are their owner's business.
PRIVATE_ROOMS = {"materials", "tokens", "webhooks", "credentials", "traces"}
# A draft of evidence is nobody's business but the office's that makes it.
PRIVATE_EVENTS = {"evidence.EvidencePrepared", "evidence.DraftRecorded", "evidence.EvidenceRedrafted"}


def offered() -> list[str]:
    """Names of events, in order."""
    told = (name for name in events() if name.partition(".")[0] not in PRIVATE_ROOMS)
    return sorted(set(told) - PRIVATE_EVENTS)
