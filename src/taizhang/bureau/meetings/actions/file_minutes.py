"""存会议纪要:a file with the minutes; a later one takes its place."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.meetings.models import Meeting, Minutes
from taizhang.bureau.meetings.states import MeetingState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class MinutesFiled(Event):
    file_name: str
    digest: str

    def sentence(self) -> str:
        return _("存会议纪要“%(file)s”") % {"file": self.file_name}


@transition(title=gettext_lazy("存会议纪要"), source={MeetingState.RECORDED}, roles={Role.RECTIFIER})
def file_minutes(meeting: Meeting, *, file: File, file_name: str, actor: Actor, at: datetime) -> MinutesFiled:
    latest = meeting.minutes.first()
    if latest and latest.file_id == file.pk:
        raise Refused(_("同样的纪要已经存过，没有重复写入"))
    Minutes.objects.create(
        meeting=meeting, file=file, file_name=file_name, filed_by_id=actor.person_id, filed_at=at
    )
    return MinutesFiled(file_name=file_name, digest=file.digest)
