"""存为草稿:a piece of evidence in the making, which proves nothing yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.ledger.evidence.content import Content
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.evidence.writing import write_evidence
from taizhang.ledger.measures.guards import finding_is_in_progress, may_begin
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class EvidencePrepared(Event):
    number: int
    title: str
    digest: str

    def sentence(self) -> str:
        return _("措施 %(number)d 的佐证“%(title)s”存为草稿") % {"number": self.number, "title": self.title}


@dataclass(frozen=True, kw_only=True)
class DraftRecorded(Event):
    title: str
    files: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("佐证“%(title)s”的草稿存档") % {"title": self.title}


@transition(
    title=gettext_lazy("存为草稿"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, may_begin],
)
def prepare(measure: Measure, *, content: Content, actor: Actor, at: datetime) -> Outcome:
    evidence = write_evidence(measure, content.checked(), state=EvidenceState.DRAFT, actor=actor, at=at)
    title = content.title.strip()
    said = EvidencePrepared(number=measure.number, title=title, digest=content.digest)
    return Outcome(said, ((evidence, DraftRecorded(title=title, files=content.listed)),))
