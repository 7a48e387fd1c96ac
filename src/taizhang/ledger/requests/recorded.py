"""What all events on a request have in common (报审留痕)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from taizhang.bureau.journal.event import Event
from taizhang.ledger.requests.states import RequestKind


def named(kind: str, number: int) -> str:
    """How people call a request, in the language of whoever reads."""
    return _("第 %(number)d 份%(kind)s") % {"number": number, "kind": RequestKind(kind).label}


@dataclass(frozen=True, kw_only=True)
class OnRequest(Event):
    """``kind`` and ``number`` say which request; its name is put together when somebody reads."""

    kind: str
    number: int

    @property
    def request(self) -> str:
        return named(self.kind, self.number)


@dataclass(frozen=True, kw_only=True)
class Noted(OnRequest):
    """The request's own first entry; the act that made it has said what it is about."""

    def sentence(self) -> str:
        return _("%(request)s等待审批") % {"request": self.request}
