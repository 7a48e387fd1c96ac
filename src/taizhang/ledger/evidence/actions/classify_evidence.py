"""标注佐证敏感程度:a piece of evidence is marked as internal or sensitive, or no longer so."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.traces.levels import Level
from taizhang.bureau.traces.marking import set_level
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState


@dataclass(frozen=True, kw_only=True)
class EvidenceClassified(Event):
    title: str
    level: str
    before: str

    def sentence(self) -> str:
        said = {"before": str(Level(self.before).label), "level": str(Level(self.level).label)}
        return _("佐证“%(title)s”由“%(before)s”改标为“%(level)s”") % {**said, "title": self.title}


@transition(
    title=gettext_lazy("标注佐证敏感程度"),
    source=set(EvidenceState),
    roles={Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER},
)
def classify_evidence(evidence: Evidence, *, level: str, actor: Actor, at: datetime) -> EvidenceClassified:
    """``level``: ordinary, internal or sensitive; whoever opens what is sensitive is recorded."""
    before = set_level(evidence, level)
    return EvidenceClassified(title=evidence.current.title, level=level, before=before)
