"""提交草稿:a draft becomes evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.evidence.content import content_of, file_words
from taizhang.ledger.evidence.guards import nothing_under_review
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState


@dataclass(frozen=True, kw_only=True)
class EvidenceHandedIn(Event):
    title: str
    revision: int
    files: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("提交佐证“%(title)s”（%(file)s）") % {
            "title": self.title,
            "file": file_words([name for name, _digest in self.files]),
        }


@transition(
    title=gettext_lazy("提交草稿"),
    source={EvidenceState.DRAFT},
    target=EvidenceState.SUBMITTED,
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[nothing_under_review],
)
def hand_in(evidence: Evidence, *, actor: Actor, at: datetime) -> EvidenceHandedIn:
    current = evidence.current
    return EvidenceHandedIn(title=current.title, revision=current.number, files=content_of(current).listed)
