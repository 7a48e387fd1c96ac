"""One telling on its way (发送): to the address that was looked at, without following anybody elsewhere, within bounds."""

import http.client
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.reaching import Target, target_of

SECONDS_MAX = 5.0
ANSWER_BYTES_MAX = 64 * 1024


class NotTaken(Exception):
    """The other side did not take it; the message says why, ``status`` what it answered, if it did."""

    def __init__(self, why: str, status: int | None = None) -> None:
        super().__init__(why)
        self.status = status


class Pinned(http.client.HTTPConnection):
    """Connects to ``target.address`` whatever the name would resolve to by now."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=SECONDS_MAX)
        self.target = target

    def connect(self) -> None:
        line = socket.create_connection((self.target.address, self.target.port), timeout=SECONDS_MAX)
        if self.target.scheme == "https":
            line = ssl.create_default_context().wrap_socket(line, server_hostname=self.target.host)
        self.sock = line


@dataclass(frozen=True)
class Answer:
    """What the other side said, no more of it than we read."""

    status: int
    body: bytes
    headers: Mapping[str, str]


def exchange(
    target: Target, body: bytes | None, headers: Mapping[str, str], *, method: str = "POST"
) -> Answer:
    """One request and its answer, whatever that is; only a detour is refused. Raises NotTaken."""
    line = Pinned(target)
    try:
        line.request(method, target.path, body, {"Content-Type": "application/json", **headers})
        answer = line.getresponse()
        told = answer.read(ANSWER_BYTES_MAX)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NotTaken(_("连不上：%(why)s") % {"why": error}) from error
    finally:
        line.close()
    if 300 <= answer.status < 400:
        raise NotTaken(_("对方要求跳转，不跟随"), answer.status)
    return Answer(answer.status, told, {name.lower(): value for name, value in answer.getheaders()})


def send(target: Target, body: bytes, headers: dict[str, str]) -> int:
    """The status of an answer that says yes. Raises NotTaken."""
    answer = exchange(target, body, headers)
    if not 200 <= answer.status < 300:
        raise NotTaken(_("对方回答 %(status)d") % {"status": answer.status}, answer.status)
    return answer.status


def target_or_trouble(url: str) -> Target:
    """Where to, or why nowhere."""
    try:
        return target_of(url)
    except Refused as why:
        raise NotTaken(str(why)) from why
