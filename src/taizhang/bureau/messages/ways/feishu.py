"""飞书: messages of an application and robots of a group.

https://open.feishu.cn/document/server-docs/im-v1/message/create (im/v1/messages),
/document/server-docs/authentication-management/access-token/tenant_access_token_internal,
/document/client-docs/bot-v3/add-custom-bot (robot and its signature), /document/server-docs/api-call-guide/generic-error-code.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.ways.answers import Codes, asked_twice
from taizhang.bureau.messages.ways.calling import ask
from taizhang.bureau.messages.ways.passes import forget, token_for
from taizhang.bureau.messages.ways.secrets import secrets_of
from taizhang.bureau.messages.ways.text import Said

# A request of a robot may have 20 KB; a text of that length nobody reads on a phone.
TEXT_BYTES_MAX = 4000
CODES = Codes(
    code="code",
    words="msg",
    ended=frozenset({99991661, 99991663, 99991664, 99991668}),
    too_fast=frozenset({11232, 230020, 99991400}),
    hopeless=frozenset({230001, 230013, 230034}),
)


def send_to_person(channel: Channel, recipient: str, said: Said, *, at: datetime) -> str:
    """``uuid``: within an hour a repeat with the same one is not sent again."""

    def send() -> Mapping[str, Any]:
        token = token_for(channel, lambda: _token(channel), at=at)
        return CODES.read(
            ask(
                f"{channel.base}/open-apis/im/v1/messages",
                {
                    "receive_id": recipient,
                    "msg_type": "text",
                    "content": json.dumps({"text": said.whole(TEXT_BYTES_MAX)}, ensure_ascii=False),
                    "uuid": said.once,
                },
                query={"receive_id_type": channel.facts.get("receive_id_type") or "user_id"},
                headers={"Authorization": f"Bearer {token}"},
            )
        )

    told = asked_twice(send, lambda: forget(channel))
    return f"message_id {told.get('data', {}).get('message_id', '')}"


def _token(channel: Channel) -> tuple[str, int]:
    facts = {"app_id": channel.facts["app_id"], "app_secret": secrets_of(channel)["app_secret"]}
    told = CODES.read(ask(f"{channel.base}/open-apis/auth/v3/tenant_access_token/internal", facts))
    return str(told["tenant_access_token"]), int(told["expire"])


def send_to_group(channel: Channel, said: Said, *, at: datetime) -> str:
    secrets = secrets_of(channel)
    message: dict[str, Any] = {"msg_type": "text", "content": {"text": said.whole(TEXT_BYTES_MAX)}}
    if secrets.get("sign"):
        seconds = str(int(at.timestamp()))
        message |= {"timestamp": seconds, "sign": signature(secrets["sign"], seconds)}
    CODES.read(ask(f"{channel.base}/open-apis/bot/v2/hook/{secrets['hook']}", message))
    return "ok"


def signature(secret: str, seconds: str) -> str:
    """HMAC-SHA256 over nothing, under the moment and the secret, in Base64: otherwise than 钉钉 does it."""
    drawn = hmac.new(f"{seconds}\n{secret}".encode(), b"", hashlib.sha256)
    return base64.b64encode(drawn.digest()).decode()
