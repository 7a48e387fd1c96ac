"""登记任务来源和目标:of a task that came with an Excel ledger, or whose source was written down wrongly."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.keywork.guards import is_key_work
from taizhang.ledger.keywork.models import KeyTask, Programme
from taizhang.ledger.keywork.sources import refuse_unsound_source


@dataclass(frozen=True, kw_only=True)
class TaskDescribed(Event):
    source: str
    source_document: str
    goal: str

    def sentence(self) -> str:
        said = " ".join(one for one in (self.source, self.source_document) if one)
        return _("任务来源：%(source)s；目标：%(goal)s") % {"source": said, "goal": self.goal or "—"}


@transition(
    title=gettext_lazy("登记来源和目标"),
    source={FindingState.IN_PROGRESS},
    roles={Role.RECTIFIER},
    guards=[is_key_work],
)
def describe_task(
    finding: Finding, *, source: str, source_document: str, goal: str, actor: Actor, at: datetime
) -> TaskDescribed:
    year = Programme.objects.get(round=finding.round_id)
    refuse_unsound_source(year, source, source_document)
    facts = {"source": source.strip(), "source_document": source_document.strip(), "goal": goal.strip()}
    if KeyTask.objects.filter(finding=finding, **facts).exists():
        raise Refused(_("没有变化"))
    KeyTask.objects.update_or_create(finding=finding, defaults=facts)
    return TaskDescribed(**facts)
