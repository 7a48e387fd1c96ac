"""Other systems that vouch for people, as real servers on this machine (统一认证)."""

import http.server
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

SUCCESS = "<cas:authenticationSuccess><cas:user>{}</cas:user></cas:authenticationSuccess>"
FAILURE = '<cas:authenticationFailure code="{}">no</cas:authenticationFailure>'


class Cas:
    """What CAS 3.0 does with tickets (§3.1, §2.5): each is for one service, and good for one question."""

    def __init__(self) -> None:
        self.tickets: dict[str, tuple[str, str, bool]] = {}
        self.address = ""

    def ticket(self, user: str, service: str, *, is_fresh: bool = False) -> str:
        made = f"ST-{secrets.token_hex(8)}"
        self.tickets[made] = (user, service, is_fresh)
        return made

    def validated(self, ticket: str, service: str, *, must_be_fresh: bool) -> str:
        user, meant, is_fresh = self.tickets.pop(ticket, ("", "", False))
        if not user:
            return FAILURE.format("INVALID_TICKET")
        if meant != service:
            return FAILURE.format("INVALID_SERVICE")
        return (
            SUCCESS.format(user) if is_fresh or not must_be_fresh else FAILURE.format("INVALID_TICKET_SPEC")
        )


@contextmanager
def cas_server() -> Iterator[Cas]:
    cas = Cas()

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            said = {name: values[0] for name, values in parse_qs(asked.query).items()}
            assert asked.path == "/cas/p3/serviceValidate"
            told = cas.validated(said["ticket"], said["service"], must_be_fresh=said.get("renew") == "true")
            whole = (
                f'<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">{told}</cas:serviceResponse>'
            )
            self.send_response(200)
            self.send_header("Content-Type", "application/xml")
            self.end_headers()
            self.wfile.write(whole.encode())

        def log_message(self, *_said: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    cas.address = f"http://127.0.0.1:{server.server_port}/cas"
    try:
        yield cas
    finally:
        server.shutdown()
        server.server_close()
