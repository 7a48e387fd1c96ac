"""Secrets of channels (渠道密钥), sealed like the other secrets of the house."""

import json
from typing import Any

from cryptography.fernet import InvalidToken
from django.utils.translation import gettext as _

from taizhang.bureau.credentials.sealing import opened, sealed
from taizhang.bureau.jobs.kinds import Failed
from taizhang.bureau.messages.models import Channel

USE = "channel"


def kept(secrets: dict[str, str]) -> str:
    return sealed(json.dumps(secrets, ensure_ascii=False), USE) if secrets else ""


def secrets_of(channel: Channel) -> dict[str, Any]:
    """Raises Failed where the key of the house is another one than that under which they were sealed."""
    if not channel.secrets:
        return {}
    try:
        found: dict[str, Any] = json.loads(opened(channel.secrets, USE))
    except InvalidToken as why:
        raise Failed(_("渠道密钥打不开：系统密钥换过了，请重新填写")) from why
    return found
