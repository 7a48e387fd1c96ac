"""What strangers send to the counter for letters, as much of it as they can (洪水)."""

import http.client
import re
import secrets
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlsplit

HURRIED = 8
# Of a form that is refused before it is read nobody sends more.
OVERSIZED = 300 * 1024 * 1024
DAYS = "一二三四五六日"


@dataclass
class Flood:
    """``base`` is where the public side is reached; answers are counted by their status."""

    base: str
    answers: Counter[int] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)

    def letters(self, addresses: Sequence[str], times: int, *, file: bytes = b"") -> None:
        """From each address so many, each with the right answer to its question, several at a time."""
        sent = [one for _time in range(times) for one in addresses]
        with ThreadPoolExecutor(HURRIED) as pool:
            for address, status in pool.map(lambda one: (one, self._letter(one, file)), sent):
                self.answers[status] += 1
                self.accepted[address] += status == 200

    def oversized(self, address: str, times: int) -> None:
        for _time in range(times):
            self.answers[self._asked("POST", address, {"Content-Length": str(OVERSIZED)})[0]] += 1

    def _letter(self, address: str, file: bytes) -> int:
        status, page = self._asked("GET", address, {})
        if status != 200:
            return status
        edge = secrets.token_hex(8)
        body = multipart(filled_in(page), edge, file)
        kind = {"Content-Type": f"multipart/form-data; boundary={edge}", "Content-Length": str(len(body))}
        return self._asked("POST", address, kind, body)[0]

    def _asked(
        self, method: str, address: str, headers: dict[str, str], body: bytes = b""
    ) -> tuple[int, str]:
        """0 where the line was cut, as a server may do that does not read on."""
        line = http.client.HTTPConnection(urlsplit(self.base).netloc, timeout=120)
        try:
            line.putrequest(method, "/public/write")
            for name, value in {**headers, "X-Forwarded-For": address}.items():
                line.putheader(name, value)
            line.endheaders(body or None)
            answer = line.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace")
        except (ConnectionError, http.client.RemoteDisconnected):
            return 0, ""
        finally:
            line.close()


def filled_in(page: str) -> dict[str, str]:
    """The form as a patient person would fill it in."""
    slug = re.search(r'<option value="([\w-]{1,40})"', page)[1]  # type: ignore[index]
    token = re.search(r'name="question" value="([^"]{1,200})"', page)[1]  # type: ignore[index]
    day, steps = re.search(r"从星期(.)起，再过 (\d) 天", page).groups()  # type: ignore[union-attr]
    said = {"bulletin": slug, "about": "unit", "kind": "opinion", "text": "又来一封" * 500}
    return {**said, "question": token, "answer": DAYS[DAYS.index(day) + int(steps)]}


def multipart(fields: dict[str, str], edge: str, file: bytes) -> bytes:
    head = f"--{edge}\r\nContent-Disposition: form-data; name="
    parts = [f'{head}"{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    if file:
        said = f'{head}"attached"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
        parts.append(said.encode() + file + b"\r\n")
    return b"".join(parts) + f"--{edge}--\r\n".encode()


def seconds_of_pages(visitor: object, path: str, until: float, pause: float = 0.1) -> list[float]:
    """How long somebody at work waits for a page, the shortest first, until that moment."""
    took = []
    while time.monotonic() < until:
        began = time.monotonic()
        assert visitor.get(path).status == 200  # type: ignore[attr-defined]
        took.append(time.monotonic() - began)
        time.sleep(pause)
    return sorted(took)
