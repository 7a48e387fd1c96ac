"""标注敏感程度:a finding is marked as internal or sensitive, or no longer so."""

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
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState


@dataclass(frozen=True, kw_only=True)
class Classified(Event):
    level: str
    before: str

    def sentence(self) -> str:
        said = {"before": str(Level(self.before).label), "level": str(Level(self.level).label)}
        return _("问题由“%(before)s”改标为“%(level)s”") % said


@transition(title=gettext_lazy("标注敏感程度"), source=set(FindingState), roles={Role.RECTIFIER})
def classify(finding: Finding, *, level: str, actor: Actor, at: datetime) -> Classified:
    """``level``: ordinary, internal or sensitive; whoever opens what is sensitive is recorded."""
    return Classified(level=level, before=set_level(finding, level))
