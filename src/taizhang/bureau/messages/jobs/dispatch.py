"""发送消息:a text leaves the house; asked for again after a death it is the same text, with the same number."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.jobs.kinds import Facts, Hopeless, Postponed, errand
from taizhang.bureau.messages.kinds import PERSONAL
from taizhang.bureau.messages.models import Dispatch
from taizhang.bureau.messages.preferences import wishes_of
from taizhang.bureau.messages.states import ChannelState
from taizhang.bureau.messages.topics import TRIAL
from taizhang.bureau.messages.ways.going import leave_lines, send

AT_ONCE = 50
# So often a channel that is paused is looked at again.
LOOKED_AGAIN = timedelta(minutes=10)


def settle(facts: Facts, brought: str, *, at: datetime) -> None:
    row = Dispatch.objects.filter(mark=facts["mark"], sent_at__isnull=True)
    row.update(sent_at=at, answer=brought[:200])


@errand(title=gettext_lazy("发送消息"), settle=settle, at_once=AT_ONCE, close=leave_lines)
def dispatch(facts: Facts, *, at: datetime) -> str:
    """What the other side answered. Raises Failed, Hopeless, Postponed."""
    row = Dispatch.objects.select_related("channel", "person").get(mark=facts["mark"])
    if row.sent_at is not None:
        return row.answer
    _is_open(row, at)
    return send(row, _recipient(row, at), at=at)


def _is_open(row: Dispatch, at: datetime) -> None:
    """A pause puts off, an end gives up; a trial is for a channel that is not switched on."""
    if row.channel.state == ChannelState.ENDED:
        raise Hopeless(_("渠道“%(channel)s”已经停用") % {"channel": row.channel})
    if row.channel.state == ChannelState.PAUSED and row.kind != TRIAL.name:
        raise Postponed(at + LOOKED_AGAIN)


def _recipient(row: Dispatch, at: datetime) -> str:
    """The address that the person has now; nothing for a group."""
    reach = PERSONAL.get(row.channel.way)
    if reach is None or row.person_id is None:
        return ""
    wishes = wishes_of([row.person_id])[row.person_id]
    loud = wishes.first_moment(at)
    if loud > at and row.kind != TRIAL.name:
        raise Postponed(loud)
    if not wishes.addresses.get(reach):
        raise Hopeless(_("%(person)s没有登记这种地址") % {"person": row.person})
    return wishes.addresses[reach]
