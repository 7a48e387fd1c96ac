"""A plain webhook (网络回调): JSON, signed as the tellings of the journal are."""

import json
from datetime import datetime

from django.utils.translation import gettext as _

from taizhang import __version__
from taizhang.bureau.jobs.kinds import Failed
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.ways.calling import reached
from taizhang.bureau.messages.ways.secrets import secrets_of
from taizhang.bureau.messages.ways.text import Said
from taizhang.bureau.webhooks.signing import HEADER, signature


def send_to_group(channel: Channel, said: Said, *, at: datetime) -> str:
    facts = {"number": said.number, "subject": said.subject, "text": said.text, "link": said.link}
    body = json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()
    headers = {
        "User-Agent": f"Taizhang/{__version__}",
        "Taizhang-Message": said.once,
        HEADER: signature(secrets_of(channel)["sign"], int(at.timestamp()), body),
    }
    answer = reached(channel.base, body, headers)
    if not 200 <= answer.status < 300:
        raise Failed(_("对方回答 %(status)d") % {"status": answer.status})
    return str(answer.status)
