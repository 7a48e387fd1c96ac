"""The line to a directory (目录连接): encrypted before anything is said on it, bounded in time and in size."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from socket import create_connection, socket
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from taizhang.bureau.credentials.outside.answers import NotProved
from taizhang.bureau.credentials.outside.directory.messages import Told, read, start_tls, written

SECONDS_MAX, BYTES_MAX = 5.0, 64 * 1024
PORTS = {"ldaps": 636, "ldap": 389}
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SEQUENCE, LONG, LENGTH_BYTES_MAX = 0x30, 0x80, 4


class Line:
    def __init__(self, end: socket, until: float) -> None:
        self.end, self.until, self.numbers = end, until, count(1)

    def ask(self, operation: Any) -> Iterator[Told]:
        """What is told to this request, as long as somebody listens; of another message nothing is believed."""
        number = next(self.numbers)
        self._in_time()
        self.end.sendall(written(number, operation))
        while True:
            of, told = read(self._message())
            if of != number:
                raise NotProved(f"an answer to {of} instead of {number}")
            yield told

    def encrypted(self, host: str) -> "Line":
        """Nothing is read ahead of a message, so what came in the clear is never taken for what comes under TLS."""
        self._in_time()
        return Line(trust().wrap_socket(self.end, server_hostname=host), self.until)

    def _message(self) -> bytes:
        kind, short = self._take(2)
        length, head = short, bytes((kind, short))
        if kind != SEQUENCE:
            raise NotProved("no LDAP")
        if short >= LONG:
            if not 1 <= short - LONG <= LENGTH_BYTES_MAX:
                raise NotProved("a length that cannot be")
            head += (told := self._take(short - LONG))
            length = int.from_bytes(told, "big")
        if length > BYTES_MAX:
            raise NotProved("too long")
        return head + self._take(length)

    def _take(self, size: int) -> bytes:
        taken = b""
        while len(taken) < size:
            self._in_time()
            part = self.end.recv(size - len(taken))
            if not part:
                raise NotProved("the line was cut")
            taken += part
        return taken

    def _in_time(self) -> None:
        left = self.until - monotonic()
        if left <= 0:
            raise NotProved("no answer in time")
        self.end.settimeout(left)


@contextmanager
def line(server: str, seconds: float = SECONDS_MAX) -> Iterator[Line]:
    """Raises NotProved whatever goes wrong on the way: refused, unknown, late, or a certificate of somebody else."""
    scheme, host, port = place_of(server)
    until = monotonic() + seconds
    try:
        with create_connection((host, port), timeout=seconds) as end:
            plain = Line(end, until)
            said = plain.encrypted(host) if scheme == "ldaps" else _upgraded(plain, host)
            with said.end:
                yield said
    except (OSError, ValueError) as why:
        raise NotProved(f"{server}: {why}") from why


def place_of(server: str) -> tuple[str, str, int]:
    parts = urlsplit(server)
    if parts.scheme not in PORTS or not parts.hostname:
        raise NotProved(f"no address of a directory: {server}")
    return parts.scheme, parts.hostname, parts.port or PORTS[parts.scheme]


def trust() -> ssl.SSLContext:
    """The machine's authorities, or the one that the house names and no other; names are compared."""
    context = ssl.create_default_context(cafile=settings.LDAP_CA or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _upgraded(plain: Line, host: str) -> Line:
    """A password in the clear never leaves this machine, whatever the settings say."""
    if settings.LDAP_PLAIN and host in LOOPBACK:
        return plain
    if next(plain.ask(start_tls())).code != 0:
        raise NotProved("StartTLS was refused")
    return plain.encrypted(host)
