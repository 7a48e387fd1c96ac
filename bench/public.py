"""What everybody reads, behind two workers (公开站性能): whole pages and pages that the reader holds already (304).

Beside each stands the same server with an application that does nothing but hand out the same bytes.
"""

import http.client
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.bare import Answers, keep
from bench.databases import on_each, ready
from bench.figures import Figure, tell
from bench.serving import Loop, Server, answered, closed_loop, serving

NAME = "public"
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
CLIENTS = {1: 200, 8: 60}


def main() -> None:
    on_each("bench.public")


def measured(vendor: str) -> None:
    """In a process of its own."""
    ready()
    from django.utils.translation import override

    from taizhang.console.demonstration.build import build

    with override("zh-hans"):
        list(build(NOW))
    pages = _pages()
    with serving({}) as server:
        answers = {address: _first(server, address) for address in pages.values()}
        ours = {what: _loops(server, address, answers) for what, address in pages.items()}
        memory = server.memory_mb()
    with serving(keep(Path(os.environ["TAIZHANG_DATA_DIR"]), answers), application="bench.bare") as server:
        bare = {what: _loops(server, address, answers) for what, address in pages.items()}
    for what, loops in ours.items():
        for (clients, is_held), loop in loops.items():
            _tell(f"{vendor}: {what}", clients, is_held, loop, bare[what][clients, is_held])
    tell(Figure(NAME, f"{vendor}: memory of all workers", memory, "MB"))


def _pages() -> dict[str, str]:
    from django.urls import reverse

    from taizhang.publishing.bulletins.models import Publication

    slug = Publication.objects.get().slug
    return {
        "list": reverse("public-bulletins"),
        "bulletin": reverse("public-bulletin", args=[slug]),
        "figure": reverse("public-figure", args=[slug, 1]),
        "data.json": reverse("public-bulletin-data", args=[slug]),
        "answers": reverse("public-answers"),
    }


def _first(server: Server, address: str) -> tuple[str, bytes]:
    """The tag of the page, empty where it has none, and its bytes."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{address}: {answer.status}")
    return answer.headers.get("ETag", ""), body


def _loops(server: Server, address: str, answers: Answers) -> dict[tuple[int, bool], Loop]:
    """By how many clients ask at once, and whether they hold the page already."""
    tag, _body = answers[address]
    held = (False, True) if tag else (False,)
    return {
        (clients, is_held): closed_loop(
            server.port, _getting(address, tag if is_held else ""), clients=clients, each=each
        )
        for is_held in held
        for clients, each in CLIENTS.items()
    }


def _getting(address: str, tag: str) -> Any:
    said = {"If-None-Match": tag} if tag else {}

    def ask(connection: http.client.HTTPConnection, number: int) -> int:
        connection.request("GET", address, headers=said)
        return len(answered(connection, 304 if tag else 200))

    return ask


def _tell(about: str, clients: int, is_held: bool, loop: Loop, bare: Loop) -> None:
    what = f"{about}, {'held' if is_held else 'whole'}, c={clients}"
    tell(Figure(NAME, f"{what} p95", loop.percentile(95), "ms", bare.percentile(95), "its bytes bare"))
    tell(Figure(NAME, f"{what} rate", loop.per_second, "/s", bare.per_second, "its bytes bare"))


if __name__ == "__main__":
    measured(sys.argv[1])
