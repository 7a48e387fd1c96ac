"""启用渠道:from now on messages go this way too."""

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
class ChannelActivated(OfChannel):
    def sentence(self) -> str:
        return _("启用渠道“%(name)s”") % {"name": self.channel_name}


@transition(
    title=gettext_lazy("启用渠道"),
    source={ChannelState.PAUSED},
    target=ChannelState.ACTIVE,
    roles={Duty.SYSTEM},
)
def activate_channel(channel: Channel, *, actor: Actor, at: datetime) -> ChannelActivated:
    return ChannelActivated(channel_name=channel.name)
