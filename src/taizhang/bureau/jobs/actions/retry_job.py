"""重新执行:a job that was given up is tried again from the start."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.jobs.kinds import title_of
from taizhang.bureau.jobs.models import Job, Retrial
from taizhang.bureau.jobs.states import RetrialState
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class JobRetried(Event):
    kind: str
    number: int

    def sentence(self) -> str:
        return _("重新执行作业“%(kind)s”（第 %(number)d 号）") % {
            "kind": title_of(self.kind),
            "number": self.number,
        }


@creation(title=gettext_lazy("重新执行"), state=RetrialState.ORDERED, roles={Duty.SYSTEM})
def retry_job(home: Ground, *, job: Job, actor: Actor, at: datetime) -> tuple[Retrial, JobRetried]:
    row = Job.objects.select_for_update(no_key=True).get(pk=job.pk)
    if row.given_up_at is None:
        raise Refused(_("只有已经放弃的作业才要重新执行"))
    Job.objects.filter(pk=row.pk).update(due_at=at, given_up_at=None, attempts=0)
    made = Retrial.objects.create(job=row, ordered_by_id=actor.person_id, ordered_at=at)
    return made, JobRetried(kind=row.kind, number=row.pk)
