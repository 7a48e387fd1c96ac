"""A person at a browser, as little of one as a form needs (访客)."""

import http.client
import re
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlencode

HIDDEN = re.compile(r'<input type="hidden" name="(\w{1,40})" value="([^"]{0,200})"')
TYPED = re.compile(r'<textarea name="(\w{1,40})"[^>]{0,300}>\r?\n?([^<]{0,100000})</textarea>')
SECONDS_MAX = 120


@dataclass
class Answer:
    status: int
    text: str
    location: str

    @property
    def hidden(self) -> dict[str, str]:
        return {name: unescape(value) for name, value in HIDDEN.findall(self.text)}

    @property
    def typed(self) -> dict[str, str]:
        return {name: unescape(value) for name, value in TYPED.findall(self.text)}


@dataclass
class Visitor:
    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def sign_in(self, username: str, password: str) -> "Visitor":
        self.get("/sign-in")
        answer = self.post("/sign-in", {"username": username, "password": password, "next": ""})
        assert answer.status == 303, answer.status
        return self

    def at(self, port: int) -> "Visitor":
        """The same session, asking another worker."""
        return Visitor(port, dict(self.cookies))

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, "", {})

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        said = urlencode({**fields, "csrfmiddlewaretoken": self.cookies.get("csrftoken", "")})
        return self._ask("POST", path, said, {"Content-Type": "application/x-www-form-urlencoded"})

    def _ask(self, method: str, path: str, body: str, headers: dict[str, str]) -> Answer:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS_MAX)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            line.request(method, path, body.encode(), {**headers, "Cookie": cookies})
            answer = line.getresponse()
            text = answer.read().decode()
        finally:
            line.close()
        for set_cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _equals, rest = set_cookie.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return Answer(answer.status, text, answer.headers.get("Location") or "")
