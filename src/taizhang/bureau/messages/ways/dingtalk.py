"""钉钉: work notices of an application and robots of a group.

https://open.dingtalk.com/document/orgapp/asynchronous-sending-of-enterprise-session-messages (asyncsend_v2),
/obtain-orgapp-token (gettoken), /custom-robot-access (robot/send), /customize-robot-security-settings (加签).
A person is given the same text by the same application once a day, so that a repeat is not shown again.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.ways.answers import Codes, asked_twice
from taizhang.bureau.messages.ways.calling import ask
from taizhang.bureau.messages.ways.passes import forget, token_for
from taizhang.bureau.messages.ways.secrets import secrets_of
from taizhang.bureau.messages.ways.text import Said

TEXT_BYTES_MAX = 2000
CODES = Codes(
    code="errcode",
    words="errmsg",
    ended=frozenset({40014, 42001}),
    too_fast=frozenset({-1, 88, 90002, 90018, 130101}),
    hopeless=frozenset({33012, 60121}),
    # Whoever sends more than twenty a minute through a robot is not heard for ten.
    silence=timedelta(minutes=10),
)


def send_to_person(channel: Channel, recipient: str, said: Said, *, at: datetime) -> str:
    def send() -> Mapping[str, Any]:
        token = token_for(channel, lambda: _token(channel), at=at)
        return CODES.read(
            ask(
                f"{channel.base}/topapi/message/corpconversation/asyncsend_v2",
                {
                    "agent_id": int(channel.facts["agent_id"]),
                    "userid_list": recipient,
                    "msg": {"msgtype": "text", "text": {"content": said.whole(TEXT_BYTES_MAX)}},
                },
                query={"access_token": token},
            )
        )

    told = asked_twice(send, lambda: forget(channel))
    return f"task_id {told.get('task_id', '')}"


def _token(channel: Channel) -> tuple[str, int]:
    query = {"appkey": channel.facts["appkey"], "appsecret": secrets_of(channel)["appsecret"]}
    told = CODES.read(ask(f"{channel.base}/gettoken", query=query))
    return str(told["access_token"]), int(told.get("expires_in", 7200))


def send_to_group(channel: Channel, said: Said, *, at: datetime) -> str:
    secrets = secrets_of(channel)
    query = {"access_token": secrets["access_token"]}
    if secrets.get("sign"):
        milliseconds = str(int(at.timestamp() * 1000))
        query |= {"timestamp": milliseconds, "sign": signature(secrets["sign"], milliseconds)}
    message = {"msgtype": "text", "text": {"content": said.whole(TEXT_BYTES_MAX)}}
    CODES.read(ask(f"{channel.base}/robot/send", message, query=query))
    return "ok"


def signature(secret: str, milliseconds: str) -> str:
    """加签: HMAC-SHA256 over the moment and the secret, under the secret, in Base64."""
    drawn = hmac.new(secret.encode(), f"{milliseconds}\n{secret}".encode(), hashlib.sha256)
    return base64.b64encode(drawn.digest()).decode()
