"""Events on channels, which have in common what they are about (渠道的事件)."""

from dataclasses import dataclass

from taizhang.bureau.journal.event import Event


@dataclass(frozen=True, kw_only=True)
class OfChannel(Event):
    channel_name: str
