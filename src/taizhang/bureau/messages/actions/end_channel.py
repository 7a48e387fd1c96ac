"""停用渠道:for good; what was sent this way stays to be seen."""

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
class ChannelEnded(OfChannel):
    def sentence(self) -> str:
        return _("停用渠道“%(name)s”") % {"name": self.channel_name}


@transition(
    title=gettext_lazy("停用渠道"),
    source={ChannelState.PAUSED, ChannelState.ACTIVE},
    target=ChannelState.ENDED,
    roles={Duty.SYSTEM},
)
def end_channel(channel: Channel, *, actor: Actor, at: datetime) -> ChannelEnded:
    return ChannelEnded(channel_name=channel.name)
