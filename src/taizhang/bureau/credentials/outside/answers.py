"""What another system said (外部鉴别结果), and the one way in which it can fail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class NotProved(Exception):
    """The other system did not vouch for anybody, or not in a way that can be believed; ``why`` is for the log alone."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Vouched:
    """``name`` is to be the user name of an account here. ``key`` names the session there, ``subject`` the person there.

    ``hint`` is what the other system wants to be shown when the session is ended from here.
    """

    kind: str
    name: str
    subject: str
    key: str
    hint: str = ""
    claims: Mapping[str, Any] = field(default_factory=dict)
