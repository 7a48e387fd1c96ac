"""电子邮件, by SMTP: one connection for a row of letters, to the very machine that was looked at."""

import smtplib
import socket
import threading
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlsplit

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.utils.translation import gettext as _

from taizhang.bureau.jobs.kinds import Failed, Hopeless
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.ways.secrets import secrets_of
from taizhang.bureau.messages.ways.text import Said
from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.reaching import addresses_of, may_reach

SECONDS_MAX = 15
PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
# 4xx come and go, 5xx stay (RFC 5321, 4.2.1).
PERMANENT = 500
_open = threading.local()


class PinnedSMTP(smtplib.SMTP):
    """``_get_socket`` is where smtplib lets a subclass say how to connect, as its own SMTP_SSL does."""

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return socket.create_connection((looked_at(host, port), port), timeout)


class PinnedSecureSMTP(smtplib.SMTP_SSL):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line = socket.create_connection((looked_at(host, port), port), timeout)
        return self.context.wrap_socket(line, server_hostname=host)


class Backend(EmailBackend):
    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return PinnedSecureSMTP if self.use_ssl else PinnedSMTP


def looked_at(host: str, port: int) -> str:
    """The address of the host, asked for once. Raises OSError where it may not be reached."""
    try:
        found = addresses_of(host, port)
    except Refused as why:
        raise OSError(str(why)) from why
    for one in found:
        if not may_reach(host, port, one):
            raise OSError(
                _("“%(host)s”在本机或内部网络里（%(address)s），没有列入允许的地址")
                % {"host": host, "address": one}
            )
    return str(found[0])


def send_to_person(channel: Channel, recipient: str, said: Said, *, at: datetime) -> str:
    letter = EmailMessage(
        subject=said.title,
        body=said.whole(),
        from_email=channel.facts["sender"],
        to=[recipient],
        headers={
            # The same in every attempt: mail programs and servers know a repeat by it.
            "Message-ID": f"<taizhang.{said.once}@{_domain(channel)}>",
            "Date": format_datetime(at),
            "Auto-Submitted": "auto-generated",
        },
    )
    try:
        _line(channel).send_messages([letter])
    except smtplib.SMTPRecipientsRefused as why:
        _refused(*next(iter(why.recipients.values())))
    except smtplib.SMTPResponseException as why:
        leave_lines()
        raise Failed(_refusal(why.smtp_code, why.smtp_error)) from why
    except (smtplib.SMTPException, OSError) as why:
        leave_lines()
        raise Failed(_("邮件服务器：%(why)s") % {"why": why}) from why
    return "250"


def _refused(code: int, words: Any) -> None:
    why = _refusal(code, words)
    raise Hopeless(why) if code >= PERMANENT else Failed(why)


def _refusal(code: int, words: Any) -> str:
    said = words.decode(errors="replace") if isinstance(words, bytes) else str(words)
    return _("邮件服务器回答 %(code)s：%(words)s") % {"code": code, "words": said[:120]}


def _line(channel: Channel) -> Backend:
    """The connection that this thread has open for the channel as it is now."""
    key = (channel.pk, channel.version)
    if getattr(_open, "key", None) != key:
        leave_lines()
        line = _backend(channel)
        line.open()
        _open.key, _open.line = key, line
    found: Backend = _open.line
    return found


def _backend(channel: Channel) -> Backend:
    parts = urlsplit(channel.base)
    secrets = secrets_of(channel)
    return Backend(
        host=parts.hostname or "",
        port=parts.port or PORTS[parts.scheme],
        username=channel.facts.get("username", ""),
        password=secrets.get("password", ""),
        use_tls=parts.scheme == "smtp+starttls",
        use_ssl=parts.scheme == "smtps",
        timeout=SECONDS_MAX,
    )


def leave_lines() -> None:
    """Say good-bye after a row of letters."""
    line: Backend | None = getattr(_open, "line", None)
    _open.key = _open.line = None
    if line is not None:
        line.close()


def _domain(channel: Channel) -> str:
    sender: str = channel.facts["sender"]
    return sender.rpartition("@")[2].strip("> ") or "taizhang.invalid"
