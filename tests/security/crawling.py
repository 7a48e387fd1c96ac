"""Everything that can be reached from the first page, unpacked (爬取公开侧)."""

import io
import re
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from security.leaks import unpacked

LINKS = re.compile(rb"""(?:href|src|action)=["']([^"'#]{1,500})|<(?:loc|id)>([^<]{1,500})<""")
MOST = 400


@dataclass(frozen=True)
class Answer:
    status: int
    content: bytes
    headers: str


def crawled(base: str, besides: Iterable[str] = ()) -> dict[str, Answer]:
    """By address. ``besides`` are addresses to which nothing leads."""
    waiting, seen = ["/", *besides], {}
    while waiting and len(seen) < MOST:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen[address] = asked(base + address)
        waiting += [one for one in led_to(base, address, seen[address].content) if one not in seen]
    return seen


def led_to(base: str, address: str, content: bytes) -> Iterator[str]:
    for one, two in LINKS.findall(content):
        whole = urljoin(base + address, unescape((one or two).decode("utf-8", "replace")))
        parts = urlsplit(whole)
        if whole.startswith(base) and not parts.path.startswith("/static/"):
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def asked(address: str, data: bytes | None = None, kind: str = "") -> Answer:
    request = urllib.request.Request(address, data=data)
    if kind:
        request.add_header("Content-Type", kind)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return _read(answer.status, answer.read(), str(answer.headers))
    except urllib.error.HTTPError as why:
        return _read(why.code, why.read(), str(why.headers))


def _read(status: int, content: bytes, headers: str) -> Answer:
    if content[:2] == b"PK":
        content += unpacked(content)
    if content[:5] == b"%PDF-":
        content += _texts_of_pdf(content)
    return Answer(status, content, headers)


def _texts_of_pdf(content: bytes) -> bytes:
    import pypdfium2

    pages = pypdfium2.PdfDocument(io.BytesIO(content))
    return "".join(page.get_textpage().get_text_bounded() for page in pages).encode()
