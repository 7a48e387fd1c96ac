"""同意延期:one step of the approval that is not the last."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.extensions.guards import is_still_wanted
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.states import Answer, RequestState
from taizhang.ledger.requests.answering import give
from taizhang.ledger.requests.guards import answerers, is_in_other_hands, is_not_last


@dataclass(frozen=True, kw_only=True)
class ExtensionEndorsed(Event):
    number: int
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("措施 %(number)d 延期，%(step)s同意：%(opinion)s") % {
            "number": self.number,
            "step": self.step,
            "opinion": self.opinion,
        }


@transition(
    title=gettext_lazy("同意延期"),
    source={RequestState.SUBMITTED},
    roles=answerers,
    guards=[is_not_last, is_in_other_hands, is_still_wanted],
)
def endorse_extension(extension: Extension, *, opinion: str, actor: Actor, at: datetime) -> ExtensionEndorsed:
    given = give(extension, Answer.APPROVED, opinion=opinion, actor=actor, at=at)
    return ExtensionEndorsed(number=extension.measure.number, step=given.step_name, opinion=given.opinion)
