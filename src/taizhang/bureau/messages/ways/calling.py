"""One question to the other side in JSON (调用): to an address that may be reached, answered in JSON, or said why not."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from taizhang import __version__
from taizhang.bureau.jobs.kinds import Failed
from taizhang.bureau.webhooks.sending import Answer, NotTaken, exchange, target_or_trouble

TOO_MANY = 429
# As long as most of them want a caller to be silent who was too fast.
SILENCE = timedelta(minutes=1)
SILENCE_MAX = timedelta(hours=6)


def ask(
    url: str,
    facts: Mapping[str, Any] | None = None,
    *,
    query: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """POST ``facts``, or GET where there are none. Raises Failed where no JSON object comes back."""
    address = f"{url}?{urlencode(query)}" if query else url
    body = None if facts is None else json.dumps(facts, ensure_ascii=False).encode()
    answer = reached(address, body, {"User-Agent": f"Taizhang/{__version__}", **(headers or {})})
    try:
        told = json.loads(answer.body)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise Failed(_("对方回答 %(status)d，不是 JSON") % {"status": answer.status})
    return told


def reached(address: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
    """Any answer but that of somebody who wants to be left alone, or is not well."""
    try:
        answer = exchange(target_or_trouble(address), body, headers, method="GET" if body is None else "POST")
    except NotTaken as why:
        raise Failed(str(why)) from why
    if answer.status == TOO_MANY:
        raise Failed(_("对方说太频繁（429）"), _silence(answer.headers))
    if answer.status >= 500:
        raise Failed(_("对方回答 %(status)d") % {"status": answer.status})
    return answer


def _silence(headers: Mapping[str, str]) -> timedelta:
    """What the answer asks for: Retry-After in seconds (RFC 9110), or what Feishu says."""
    told = headers.get("retry-after") or headers.get("x-ogw-ratelimit-reset") or ""
    return min(timedelta(seconds=int(told)), SILENCE_MAX) if told.isdigit() and len(told) < 7 else SILENCE
