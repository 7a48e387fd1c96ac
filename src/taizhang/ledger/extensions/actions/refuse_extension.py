"""不予延期:the date stands."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.states import Answer, RequestState
from taizhang.ledger.requests.answering import give
from taizhang.ledger.requests.guards import answerers, is_in_other_hands


@dataclass(frozen=True, kw_only=True)
class ExtensionRefused(Event):
    number: int
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s不同意措施 %(number)d 延期：%(opinion)s") % {
            "number": self.number,
            "step": self.step,
            "opinion": self.opinion,
        }


@transition(
    title=gettext_lazy("不予延期"),
    source={RequestState.SUBMITTED},
    target=RequestState.RETURNED,
    roles=answerers,
    guards=[is_in_other_hands],
)
def refuse_extension(extension: Extension, *, opinion: str, actor: Actor, at: datetime) -> ExtensionRefused:
    given = give(extension, Answer.RETURNED, opinion=opinion, actor=actor, at=at)
    return ExtensionRefused(number=extension.measure.number, step=given.step_name, opinion=given.opinion)
