"""新建渠道:the system administrator names a way out of the house; it is off until it was tried and switched on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.setting_up import Setting, row_facts
from taizhang.bureau.messages.states import ChannelState


@dataclass(frozen=True, kw_only=True)
class ChannelOpened(Event):
    channel_name: str
    way: str
    base: str

    def sentence(self) -> str:
        return _("新建渠道“%(name)s”，经 %(base)s") % {"name": self.channel_name, "base": self.base}


@creation(title=gettext_lazy("新建渠道"), state=ChannelState.PAUSED, roles={Duty.SYSTEM})
def open_channel(
    home: Ground,
    *,
    way: str,
    name: str,
    base: str,
    facts: Mapping[str, str],
    secrets: Mapping[str, str],
    topics: Sequence[str],
    actor: Actor,
    at: datetime,
) -> tuple[Channel, ChannelOpened]:
    row = Channel.objects.create(way=way, **row_facts(Setting(way, name, base, facts, secrets, topics)))
    return row, ChannelOpened(channel_name=row.name, way=way, base=row.base)
