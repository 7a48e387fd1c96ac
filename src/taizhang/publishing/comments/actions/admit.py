"""受理来信:the letter is taken up, and from now on a day stands by which it is answered."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.publishing.comments.models import Comment, Letter
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.opening import opened
from taizhang.publishing.comments.roles import RECEIVING
from taizhang.publishing.comments.states import CommentState
from taizhang.publishing.comments.telling import tell_writer


@dataclass(frozen=True, kw_only=True)
class CommentAdmitted(Event):
    """``letter`` is the commitment to what was written; nothing of it stands in the journal."""

    number: str
    kind: str
    letter: str
    finding: int | None
    due: str

    def sentence(self) -> str:
        return _("受理%(number)s，%(due)s前答复") % {"number": self.number, "due": self.due}


@creation(title=gettext_lazy("受理来信"), state=CommentState.ADMITTED, roles=RECEIVING)
def admit(
    letter: Letter, *, finding: Finding | None = None, actor: Actor, at: datetime
) -> tuple[Comment, CommentAdmitted]:
    """The time runs from the day the letter came, not from the day somebody looked at it."""
    if finding and finding.round.organization_id != letter.publication.bulletin.round.organization_id:
        raise Refused(_("这个问题不属于收到来信的单位"))
    due = calendar().after(settings.COMMENT_ANSWER_DAYS, localdate(letter.received_at))
    made = opened(letter, state=CommentState.ADMITTED, finding=finding, due=due, at=at)
    tell_writer(made, Stage.ADMITTED, at=at)
    said = CommentAdmitted(
        number=str(made),
        kind=letter.kind,
        letter=letter.commitment,
        finding=finding.pk if finding else None,
        due=due.date.isoformat(),
    )
    return made, said
