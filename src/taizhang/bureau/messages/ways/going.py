"""Which file speaks for which way (去向)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.models import Dispatch
from taizhang.bureau.messages.ways import dingtalk, feishu, mail, webhook, wecom
from taizhang.bureau.messages.ways.text import said

TO_PERSON: dict[str, Callable[..., str]] = {
    Way.EMAIL: mail.send_to_person,
    Way.WECOM_APP: wecom.send_to_person,
    Way.DINGTALK_APP: dingtalk.send_to_person,
    Way.FEISHU_APP: feishu.send_to_person,
}
TO_GROUP: dict[str, Callable[..., str]] = {
    Way.WECOM_ROBOT: wecom.send_to_group,
    Way.DINGTALK_ROBOT: dingtalk.send_to_group,
    Way.FEISHU_ROBOT: feishu.send_to_group,
    Way.WEBHOOK: webhook.send_to_group,
}


def send(row: Dispatch, recipient: str, *, at: datetime) -> str:
    """What the other side answered. Raises Failed or Hopeless."""
    channel: Any = row.channel
    if channel.way in TO_PERSON:
        return TO_PERSON[channel.way](channel, recipient, said(row), at=at)
    return TO_GROUP[channel.way](channel, said(row), at=at)


def leave_lines() -> None:
    mail.leave_lines()
