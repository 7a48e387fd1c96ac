"""企业微信, 钉钉 and 飞书 on this machine as they answer an application; WeCom says now and then that it was too fast (限频)."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from bench.receiving import Receiver

# What WeCom answers instead of taking a message: every so many of them, with this code.
TOO_FAST = ((500, 45009), (700, 45033))
TOKEN: dict[str, Any] = {"errcode": 0, "code": 0, "access_token": "t", "tenant_access_token": "t"}
LASTS = {"expires_in": 7200, "expire": 7200}


@dataclass
class Service(Receiver):
    """``asked`` counts messages that were brought, ``refused`` those that were turned away."""

    asked: int = 0
    refused: int = 0

    def answer(self, path: str, body: Any) -> dict[str, Any]:
        if "token" in path:
            return TOKEN | LASTS
        self.asked += 1
        for every, code in TOO_FAST if path == "/cgi-bin/message/send" else ():
            if self.asked % every == 0:
                self.refused += 1
                return {"errcode": code, "errmsg": "api freq out of limit"}
        self.take(json.dumps(body, sort_keys=True).encode())
        return {"errcode": 0, "code": 0, "msgid": f"m{self.asked}", "task_id": self.asked, "data": {}}


@contextmanager
def application() -> Iterator[Service]:
    there, turn = Service("http"), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer(None)

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _answer(self, body: Any) -> None:
            with turn:
                said = json.dumps(there.answer(urlsplit(self.path).path, body)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_said: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        there.port = server.server_port
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield there
        finally:
            server.shutdown()
