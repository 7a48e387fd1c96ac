"""Asking the other system something over HTTP (询问): bounded in time, following no redirect."""

from typing import Any

import requests
from requests.adapters import HTTPAdapter

from taizhang.bureau.credentials.outside.answers import NotProved

SECONDS_MAX = 5.0


class Bounded(HTTPAdapter):
    """Whoever does not answer in time has not answered."""

    def send(self, request: requests.PreparedRequest, *given: Any, **named: Any) -> requests.Response:
        named["timeout"] = SECONDS_MAX
        return super().send(request, *given, **named)


def session() -> requests.Session:
    made = requests.Session()
    made.mount("http://", Bounded())
    made.mount("https://", Bounded())
    made.max_redirects = 0
    # What the machine's environment says of proxies and passwords is no business of a sign-in.
    made.trust_env = False
    return made


def facts(method: str, address: str, **said: Any) -> dict[str, Any]:
    """The JSON object that was answered."""
    try:
        with session() as asking:
            answer = asking.request(method, address, allow_redirects=False, **said)
        told = answer.json() if answer.ok else None
    except (requests.RequestException, ValueError) as why:
        raise NotProved(f"{address}: {why}") from why
    if not isinstance(told, dict):
        raise NotProved(f"{address}: {answer.status_code}")
    return told
