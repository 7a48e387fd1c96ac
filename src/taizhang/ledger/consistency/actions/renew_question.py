"""再提疑问:a contradiction has come back, or is another one than what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.states import QuestionState


@dataclass(frozen=True, kw_only=True)
class QuestionRenewed(Event):
    subject: str
    sides: Sequence[Sequence[str]]
    owner: str

    def sentence(self) -> str:
        return _("核对发现“%(subject)s”又不一致或有变化") % {"subject": self.subject}


@transition(
    title=gettext_lazy("再提疑问"),
    source={QuestionState.OPEN, QuestionState.ANSWERED, QuestionState.SETTLED},
    target=QuestionState.OPEN,
    roles={Role.RECTIFIER},
    scope=lambda question: (question.organization.path,),
)
def renew_question(
    question: Question,
    *,
    owner: Organization,
    wording: str,
    sides: Sequence[Sequence[str]],
    actor: Actor,
    at: datetime,
) -> QuestionRenewed:
    """The answer to what was said before is in the journal; the question waits for another."""
    said = [list(side) for side in sides]
    if question.state != QuestionState.SETTLED and said == question.sides:
        raise Refused(_("与上次核对相比没有变化"))
    cleared = {"answer": "", "answered_by": None, "answered_at": None}
    Question.objects.filter(pk=question.pk).update(
        owner=owner, subject=wording[:200], sides=said, raised_at=at, **cleared
    )
    return QuestionRenewed(subject=wording[:200], sides=said, owner=str(owner))
