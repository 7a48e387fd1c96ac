"""每日摘要:whoever chose so is told once a day of what they have not read, one text for each way."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.messages.kinds import PERSONAL, Choice
from taizhang.bureau.messages.leaving import Going, leave
from taizhang.bureau.messages.models import Channel, Dispatch, Message
from taizhang.bureau.messages.preferences import Wishes, everybodys_wishes
from taizhang.bureau.messages.states import ChannelState
from taizhang.bureau.messages.topics import DIGEST, title_of

# Whoever chooses a digest today is told of what has come since yesterday.
FIRST = timedelta(days=1)
# More lines than that nobody reads in a letter; the inbox has all of them.
LINES_MAX = 40


@job(title=gettext_lazy("每日消息摘要"), rhythm=Daily(8))
def digest(facts: Facts, *, at: datetime) -> None:
    everybody = everybodys_wishes()
    channels = [one for one in Channel.objects.filter(state=ChannelState.ACTIVE) if one.way in PERSONAL]
    wanting = {who for who, one in everybody.items() if any(map(one.wants_digest, PERSONAL.values()))}
    if wanting and channels:
        known = _unread(wanting, at - 7 * FIRST)
        for channel in channels:
            leave(list(_through(channel, everybody, known, at)), at=at)


def _unread(people: set[int], since: datetime) -> dict[int, list[Message]]:
    found: dict[int, list[Message]] = defaultdict(list)
    rows = Message.objects.filter(person__in=people, told_at__gt=since, read_at__isnull=True)
    for one in rows.order_by("pk"):
        found[one.person_id].append(one)
    return found


def _through(
    channel: Channel, everybody: dict[int, Wishes], known: dict[int, list[Message]], at: datetime
) -> Iterator[Going]:
    reach = PERSONAL[channel.way]
    told = Dispatch.objects.filter(channel=channel, kind=DIGEST.name).order_by().values("person")
    last = dict(told.annotate(last=Max("made_at")).values_list("person", "last"))
    day = at.astimezone(get_current_timezone()).date()
    for who, wishes in everybody.items():
        since = last.get(who, at - FIRST)
        rows = [
            one
            for one in known.get(who, ())
            if one.told_at > since and wishes.choice(one.kind, reach) == Choice.DIGEST
        ]
        if rows and wishes.addresses.get(reach):
            mark = f"{channel.pk}/{who}/digest/{day}"
            yield Going(channel, who, _digest(rows), mark, wishes.first_moment(at))


def _digest(rows: list[Message]) -> Message:
    lines = [f"{number}. {title_of(one.kind)}：{one.subject}" for number, one in enumerate(rows, 1)]
    if len(lines) > LINES_MAX:
        more = _("还有 %(count)d 条，请到台账里看") % {"count": len(lines) - LINES_MAX}
        lines = [*lines[:LINES_MAX], more]
    subject = _("您有 %(count)d 条未读消息") % {"count": len(rows)}
    return Message(kind=DIGEST.name, subject=subject, text="\n".join(lines), address="/messages")
