"""A provider of OpenID Connect that says whatever a test wants it to say, over HTTP and rightly signed or not (伪造应答)."""

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "taizhang"


class Forger:
    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
        self.address, self.token = "", ""
        self.asked: dict[str, str] = {}

    def signed(self, claims: dict[str, Any], *, key: Any = None, algorithm: str = "RS256") -> str:
        return jwt.encode({"alg": algorithm, "kid": "one"}, claims, key or self.key, algorithms=[algorithm])

    def answers(self, path: str) -> Any:
        if path.endswith("openid-configuration"):
            return {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/keys",
            }
        if path.endswith("/keys"):
            return {"keys": [self.key.as_dict(private=False)]}
        return {"access_token": "x", "token_type": "Bearer", "id_token": self.token}


@contextmanager
def forger() -> Iterator[Forger]:
    one = Forger()

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = json.dumps(one.answers(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self) -> None:
            given = self.rfile.read(int(self.headers["Content-Length"])).decode()
            one.asked = {name: values[0] for name, values in parse_qs(given).items()}
            self.do_GET()

        def log_message(self, *_said: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    one.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield one
    finally:
        server.shutdown()
        server.server_close()
