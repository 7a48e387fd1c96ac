"""提出疑问:a contradiction that was found for the first time is put to the office that owns it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.states import QuestionState


@dataclass(frozen=True, kw_only=True)
class QuestionRaised(Event):
    """``sides`` as they stand in the row: [place, value, address]."""

    kind: str
    key: str
    subject: str
    sides: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("核对发现“%(subject)s”各处不一致") % {"subject": self.subject}


@creation(title=gettext_lazy("提出疑问"), state=QuestionState.OPEN, roles={Role.RECTIFIER})
def raise_question(
    organization: Organization,
    *,
    owner: Organization,
    kind: str,
    about: str,
    subject: str,
    sides: Sequence[Sequence[str]],
    actor: Actor,
    at: datetime,
) -> tuple[Question, QuestionRaised]:
    """``about`` becomes the key by which the contradiction is known again."""
    Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    if Question.objects.filter(organization=organization, kind=kind, key=about).exists():
        raise Refused(_("这个疑问已经提出过"))
    raised = QuestionRaised(kind=kind, key=about, subject=subject[:200], sides=[list(side) for side in sides])
    made = Question.objects.create(organization=organization, owner=owner, raised_at=at, **vars(raised))
    return made, raised
