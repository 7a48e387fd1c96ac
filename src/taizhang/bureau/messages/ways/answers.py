"""What the codes of the other side mean (返回码): yes, a token that has ended, come later, or never."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.jobs.kinds import Failed, Hopeless
from taizhang.bureau.messages.ways.calling import SILENCE


class TokenEnded(Exception):
    """A new token is wanted, and then the same question again."""


@dataclass(frozen=True)
class Codes:
    """Names of the fields that carry code and words, and the codes by what they mean."""

    code: str
    words: str
    ended: frozenset[int] = frozenset()
    too_fast: frozenset[int] = frozenset()
    hopeless: frozenset[int] = frozenset()
    silence: timedelta = SILENCE

    def read(self, told: Mapping[str, Any]) -> Mapping[str, Any]:
        """The answer itself where it says yes."""
        code = told.get(self.code)
        if code == 0:
            return told
        why = _("对方回答 %(code)s：%(words)s") % {
            "code": code,
            "words": str(told.get(self.words, ""))[:120],
        }
        if code in self.ended:
            raise TokenEnded(why)
        if code in self.hopeless:
            raise Hopeless(why)
        raise Failed(why, self.silence if code in self.too_fast else None)


def asked_twice(ask: Callable[[], Mapping[str, Any]], forget: Callable[[], None]) -> Mapping[str, Any]:
    """Once more with a new token where the first had ended; a second refusal is a failure."""
    try:
        return ask()
    except TokenEnded:
        forget()
    try:
        return ask()
    except TokenEnded as why:
        raise Failed(str(why)) from why
