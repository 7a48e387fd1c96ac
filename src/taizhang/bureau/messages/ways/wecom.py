"""企业微信: application messages and robots of a group.

https://developer.work.weixin.qq.com/document/path/90236 (message/send), /91039 (gettoken), /91770 (webhook/send),
/90455 (error codes).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.jobs.kinds import Hopeless
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.ways.answers import Codes, asked_twice
from taizhang.bureau.messages.ways.calling import ask
from taizhang.bureau.messages.ways.passes import forget, token_for
from taizhang.bureau.messages.ways.secrets import secrets_of
from taizhang.bureau.messages.ways.text import Said

TEXT_BYTES_MAX = 2048
# The longest that the other side offers: within it a repeat of the same JSON is not shown again.
DUPLICATES_SECONDS = 4 * 60 * 60
CODES = Codes(
    code="errcode",
    words="errmsg",
    ended=frozenset({40014, 41001, 42001}),
    too_fast=frozenset({-1, 45009, 45033}),
    hopeless=frozenset({40003, 40031, 81013, 60111}),
    silence=timedelta(minutes=1),
)


def send_to_person(channel: Channel, recipient: str, said: Said, *, at: datetime) -> str:
    def send() -> Mapping[str, Any]:
        token = token_for(channel, lambda: _token(channel), at=at)
        return CODES.read(
            ask(
                f"{channel.base}/cgi-bin/message/send",
                {
                    "touser": recipient,
                    "msgtype": "text",
                    "agentid": int(channel.facts["agentid"]),
                    "text": {"content": said.whole(TEXT_BYTES_MAX)},
                    "safe": 0,
                    "enable_duplicate_check": 1,
                    "duplicate_check_interval": DUPLICATES_SECONDS,
                },
                query={"access_token": token},
            )
        )

    told = asked_twice(send, lambda: forget(channel))
    if told.get("invaliduser"):
        raise Hopeless(_("企业微信里没有 %(user)s，或者不在应用的可见范围") % {"user": told["invaliduser"]})
    return f"msgid {told.get('msgid', '')}"


def _token(channel: Channel) -> tuple[str, int]:
    query = {"corpid": channel.facts["corpid"], "corpsecret": secrets_of(channel)["corpsecret"]}
    told = CODES.read(ask(f"{channel.base}/cgi-bin/gettoken", query=query))
    return str(told["access_token"]), int(told["expires_in"])


def send_to_group(channel: Channel, said: Said, *, at: datetime) -> str:
    """A robot takes twenty messages a minute; then 45009."""
    message = {"msgtype": "text", "text": {"content": said.whole(TEXT_BYTES_MAX)}}
    query = {"key": secrets_of(channel)["key"]}
    CODES.read(ask(f"{channel.base}/cgi-bin/webhook/send", message, query=query))
    return "ok"
