"""提交佐证:a piece that proves a measure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.content import Content, file_words
from taizhang.ledger.evidence.queries import standing_for
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.evidence.writing import write_evidence
from taizhang.ledger.measures.guards import finding_is_in_progress, may_begin
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class EvidenceSubmitted(Event):
    """``files`` are [name, SHA-256]; entries from before revisions have one file and its own digest."""

    number: int
    title: str
    file_name: str
    digest: str
    files: Sequence[Sequence[str]] = ()
    about: dict[str, Any] = field(default_factory=dict)

    def sentence(self) -> str:
        return _("措施 %(number)d 提交佐证“%(title)s”（%(file)s）") % {
            "number": self.number,
            "title": self.title,
            "file": file_words([name for name, _digest in self.files] or [self.file_name]),
        }


@dataclass(frozen=True, kw_only=True)
class EvidenceRecorded(Event):
    title: str

    def sentence(self) -> str:
        return _("佐证“%(title)s”存档") % {"title": self.title}


@transition(
    title=gettext_lazy("提交佐证"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, may_begin],
)
def submit(measure: Measure, *, content: Content, actor: Actor, at: datetime) -> Outcome:
    content.checked()
    known = {one.file_id for piece in standing_for(measure) for one in piece.current.files.all()}
    for given in content.files:
        if given.file.pk in known:
            raise Refused(_("“%(name)s”已经作为本措施的佐证提交过") % {"name": given.name})
    evidence = write_evidence(measure, content, state=EvidenceState.SUBMITTED, actor=actor, at=at)
    said = EvidenceSubmitted(
        number=measure.number,
        title=content.title.strip(),
        file_name=content.files[0].name,
        digest=content.digest,
        files=content.listed,
        about=content.about,
    )
    return Outcome(said, ((evidence, EvidenceRecorded(title=content.title.strip())),))
