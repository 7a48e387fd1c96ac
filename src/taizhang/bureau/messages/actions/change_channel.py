"""修改渠道:another address, other settings, other secrets, other topics; a secret that is left empty stays as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.setting_up import Setting, row_facts
from taizhang.bureau.messages.states import ChannelState


@dataclass(frozen=True, kw_only=True)
class ChannelChanged(Event):
    channel_name: str
    base: str
    has_new_secret: bool

    def sentence(self) -> str:
        facts = {"name": self.channel_name, "base": self.base}
        if self.has_new_secret:
            return _("修改渠道“%(name)s”，经 %(base)s，换了密钥") % facts
        return _("修改渠道“%(name)s”，经 %(base)s") % facts


@transition(
    title=gettext_lazy("修改渠道"), source={ChannelState.PAUSED, ChannelState.ACTIVE}, roles={Duty.SYSTEM}
)
def change_channel(
    channel: Channel,
    *,
    name: str,
    base: str,
    facts: Mapping[str, str],
    secrets: Mapping[str, str],
    topics: Sequence[str],
    actor: Actor,
    at: datetime,
) -> ChannelChanged:
    wanted = row_facts(Setting(channel.way, name, base, facts, secrets, topics), before=channel)
    Channel.objects.filter(pk=channel.pk).update(**wanted)
    return ChannelChanged(channel_name=wanted["name"], base=base, has_new_secret=any(secrets.values()))
