"""A post office on this machine (邮局): a real SMTP server that keeps what it was handed, and says no when it is told to."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope


@dataclass
class Office:
    """``answers`` are given to the next letters before they are taken, ``unknown`` are mailboxes that are not there."""

    port: int = 0
    answers: list[str] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    letters: list[EmailMessage] = field(default_factory=list)
    sessions: int = 0

    async def handle_EHLO(
        self, _server: Any, session: Any, _envelope: Envelope, name: str, said: list[str]
    ) -> list[str]:
        self.sessions += 1
        session.host_name = name
        return said

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if address in self.unknown:
            return "550 5.1.1 User unknown"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:
        if self.answers:
            return self.answers.pop(0)
        letter: Any = message_from_bytes(envelope.content or b"", policy=policy.default)
        self.letters.append(letter)
        return "250 OK"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def post_office(*, password: str = "") -> Iterator[Office]:
    """With a ``password`` it wants one, without TLS as on the line of a bureau."""
    office = Office()

    def known(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        return AuthResult(success=data.password == password.encode())

    secured = {"authenticator": known, "auth_required": True, "auth_require_tls": False} if password else {}
    office.port = _free_port()
    controller = Controller(office, hostname="127.0.0.1", port=office.port, **secured)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
