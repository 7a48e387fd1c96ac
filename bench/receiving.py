"""A post office and a webhook on this machine that remember what came (接收方)."""

import hashlib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PATIENCE_SECONDS = 3600.0


@dataclass
class Receiver:
    """``taken`` are digests of what came, in order."""

    scheme: str
    path: str = ""
    port: int = 0
    taken: list[bytes] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}{self.path}"

    def take(self, content: bytes) -> None:
        self.taken.append(hashlib.sha256(content).digest())

    def wait_for(self, count: int, *, distinct: bool = False) -> None:
        patience = time.monotonic() + PATIENCE_SECONDS
        while (len(set(self.taken)) if distinct else len(self.taken)) < count:
            if time.monotonic() > patience:
                raise TimeoutError(f"only {len(self.taken)} of {count} came")
            time.sleep(0.02)


@contextmanager
def post_office() -> Iterator[Receiver]:
    from aiosmtpd.controller import Controller

    there = Receiver("smtp", port=_free_port())

    class Office:
        async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
            # The Date is that of the attempt; all else is the same when a letter comes again.
            lines = envelope.content.splitlines()
            there.take(b"\n".join(one for one in lines if not one.startswith(b"Date:")))
            return "250 OK"

    controller = Controller(Office(), hostname="127.0.0.1", port=there.port)
    controller.start()
    try:
        yield there
    finally:
        controller.stop()


@contextmanager
def web_hook() -> Iterator[Receiver]:
    there = Receiver("http", "/hook")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            there.take(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_said: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        there.port = server.server_port
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield there
        finally:
            server.shutdown()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
