"""测试渠道:the system administrator sends themselves, or the group, one message this way, whether it is switched on or not."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.kinds import PERSONAL, Reach
from taizhang.bureau.messages.leaving import Going, leave
from taizhang.bureau.messages.models import Channel, Message
from taizhang.bureau.messages.preferences import wishes_of
from taizhang.bureau.messages.states import ChannelState
from taizhang.bureau.messages.topics import TRIAL
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class ChannelTried(Event):
    channel_name: str

    def sentence(self) -> str:
        return _("测试渠道“%(name)s”") % {"name": self.channel_name}


@transition(
    title=gettext_lazy("测试渠道"), source={ChannelState.PAUSED, ChannelState.ACTIVE}, roles={Duty.SYSTEM}
)
def try_channel(channel: Channel, *, actor: Actor, at: datetime) -> ChannelTried:
    reach = PERSONAL.get(channel.way)
    if reach and not wishes_of([actor.person_id])[actor.person_id].addresses.get(reach):
        raise Refused(
            _("请先在“通知设置”里填写自己的%(reach)s，测试消息发给您自己") % {"reach": Reach(reach).label}
        )
    moment = at.astimezone(get_current_timezone())
    said = Message(
        kind=TRIAL.name,
        subject=_("渠道测试"),
        text=_("这是台账在 %(at)s 发出的测试消息；收到就说明渠道“%(name)s”通了。")
        % {"at": f"{moment:%Y-%m-%d %H:%M:%S}", "name": channel.name},
    )
    person = actor.person_id if reach else None
    leave([Going(channel, person, said, f"{channel.pk}/trial/{channel.version}", at)], at=at)
    return ChannelTried(channel_name=channel.name)
