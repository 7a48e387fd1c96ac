"""Telling people something (告知): rows alone are written here, in the transaction of the act; what leaves the house is a job."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.messages.kinds import PERSONAL, Choice
from taizhang.bureau.messages.leaving import Going, leave
from taizhang.bureau.messages.models import Channel, Message
from taizhang.bureau.messages.preferences import IsWorkday, Wishes, wishes_of
from taizhang.bureau.messages.states import ChannelState
from taizhang.bureau.messages.topics import Topic

SUBJECT_CHARACTERS = 120


def tell(
    people: Iterable[Person],
    *,
    kind: Topic,
    subject: str,
    text: str,
    key: str,
    at: datetime,
    address: str = "",
    due_at: datetime | None = None,
    is_workday: IsWorkday | None = None,
) -> int:
    """Everybody who was not yet told on the occasion ``key``; how many those were.

    The number of statements does not grow with the people. ``due_at`` is when it may leave the house at the earliest;
    ``is_workday`` decides for those who want to hear on working days only.
    """
    told = _new_to([one.pk for one in people], key)
    rows = [
        Message(
            person_id=one,
            kind=kind.name,
            key=key,
            subject=subject[:SUBJECT_CHARACTERS],
            text=text,
            address=address,
            told_at=at,
        )
        for one in told
    ]
    Message.objects.bulk_create(rows, ignore_conflicts=True)
    if told:
        leave(_leaving(rows[0], wishes_of(told), due_at or at, is_workday), at=at)
    return len(told)


def _new_to(people: Sequence[int], key: str) -> list[int]:
    known = set(Message.objects.filter(person__in=people, key=key).values_list("person", flat=True))
    return [one for one in dict.fromkeys(people) if one not in known]


def _leaving(
    said: Message, wishes: dict[int, Wishes], first: datetime, is_workday: IsWorkday | None
) -> list[Going]:
    found: list[Going] = []
    for channel in Channel.objects.filter(state=ChannelState.ACTIVE):
        if not goes_by(channel, said.kind):
            continue
        reach = PERSONAL.get(channel.way)
        if reach is None:
            found.append(Going(channel, None, said, f"{channel.pk}/-/{said.key}", first))
            continue
        found += [
            Going(channel, who, said, f"{channel.pk}/{who}/{said.key}", one.first_moment(first, is_workday))
            for who, one in wishes.items()
            if one.addresses.get(reach) and one.choice(said.kind, reach) == Choice.NOW
        ]
    return found


def goes_by(channel: Channel, topic: str) -> bool:
    """A group is told only of what was named for it."""
    return topic in channel.topics or (not channel.topics and channel.way in PERSONAL)
