"""Programs that act for the cast through the interface (程序)."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.tokens.actions.issue_token import issue_token
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.queries import home_of
from taizhang.bureau.tokens.secrets import new_secret


def issued(person: Person, *scopes: str, rooms: tuple[str, ...] = (), days: int = 30) -> tuple[Token, str]:
    """A token made today, as on the page, and its secret."""
    at = timezone.now()
    today = timezone.localdate(at)
    by = actor_of(person, on=today)
    home, secret = home_of(by), new_secret()
    assert home is not None
    token = issue_token(
        home,
        name="台账同步程序",
        secret=secret,
        scopes=scopes or ("read", "write"),
        rooms=rooms,
        expires_on=today + timedelta(days=days),
        actor=by,
        at=at,
    )
    return token, secret


@dataclass
class Program:
    """Calls the interface with one token. ``see`` remembers nothing: each write names the version that it means."""

    secret: str

    def __post_init__(self) -> None:
        self.client = Client(raise_request_exception=False)

    def headers(self, **more: str) -> dict[str, str]:
        return {"authorization": f"Bearer {self.secret}", "accept-language": "zh-hans", **more}

    def get(self, address: str, **headers: str) -> Any:
        return self.client.get(f"/api/v1/{address}", headers=self.headers(**headers))

    def post(
        self, address: str, facts: Any = None, *, seen: int | None = None, key: str = "", prefer: str = ""
    ) -> Any:
        return self.client.post(
            f"/api/v1/{address}",
            json.dumps(facts or {}),
            content_type="application/json",
            headers=self._conditions(seen, key, prefer),
        )

    def hand_in(
        self, address: str, facts: Any, *, seen: int | None = None, key: str = "", **files: Any
    ) -> Any:
        said = {"data": json.dumps(facts), **files}
        return self.client.post(f"/api/v1/{address}", said, headers=self._conditions(seen, key, ""))

    def _conditions(self, seen: int | None, key: str, prefer: str) -> dict[str, str]:
        given = {"if-match": "" if seen is None else f'"{seen}"', "idempotency-key": key, "prefer": prefer}
        return self.headers(**{name: value for name, value in given.items() if value})
