"""暂停渠道:nothing goes this way until it is switched on again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.naming import OfChannel
from taizhang.bureau.messages.states import ChannelState


@dataclass(frozen=True, kw_only=True)
class ChannelPaused(OfChannel):
    def sentence(self) -> str:
        return _("暂停渠道“%(name)s”") % {"name": self.channel_name}


@transition(
    title=gettext_lazy("暂停渠道"),
    source={ChannelState.ACTIVE},
    target=ChannelState.PAUSED,
    roles={Duty.SYSTEM},
)
def pause_channel(channel: Channel, *, actor: Actor, at: datetime) -> ChannelPaused:
    return ChannelPaused(channel_name=channel.name)
