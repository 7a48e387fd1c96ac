"""会议决定转为整改措施:what a meeting decided becomes a measure of a finding, and each knows the other."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.meetings.states import ResolutionState
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind


@dataclass(frozen=True, kw_only=True)
class ResolutionAdopted(Event):
    number: int
    text: str
    meeting: str
    resolution: int
    due_date: date | str | None

    def sentence(self) -> str:
        return _("会议“%(meeting)s”的决定列为措施 %(number)d：%(text)s") % {
            "meeting": self.meeting,
            "number": self.number,
            "text": self.text,
        }


@dataclass(frozen=True, kw_only=True)
class MeasureAdded(Event):
    number: int
    text: str
    due_date: date | str | None

    def sentence(self) -> str:
        return _("措施 %(number)d：%(text)s，时限%(due)s") % {
            "number": self.number,
            "text": self.text,
            "due": spoken_day(self.due_date) or _("（未定）"),
        }


@transition(title=gettext_lazy("列为整改措施"), source={FindingState.IN_PROGRESS}, roles={Role.RECTIFIER})
def adopt_resolution(
    finding: Finding,
    *,
    resolution: Resolution,
    text: str,
    office: Organization | None,
    due_date: date | None,
    actor: Actor,
    at: datetime,
) -> Outcome:
    _check(finding, resolution, text, office, actor)
    last = finding.measures.aggregate(last=Max("number"))["last"] or 0
    measure = Measure.objects.create(
        finding=finding,
        number=last + 1,
        text=text.strip(),
        kind=Kind.DATED if due_date else Kind.STANDING,
        unit_name=str(office or ""),
        office=office,
        due_date=due_date,
        resolution=resolution,
    )
    event = ResolutionAdopted(
        number=measure.number,
        text=measure.text,
        meeting=str(resolution.meeting),
        resolution=resolution.pk,
        due_date=due_date,
    )
    added = MeasureAdded(number=measure.number, text=measure.text, due_date=due_date)
    return Outcome(event, ((measure, added),))


def _check(
    finding: Finding, resolution: Resolution, text: str, office: Organization | None, actor: Actor
) -> None:
    if not text.strip():
        raise Refused(_("请写明措施"))
    if resolution.state != ResolutionState.ADOPTED:
        raise Refused(_("这项决定已经作废"))
    if not actor.holds({Role.RECTIFIER}, resolution.scope_path):
        raise Refused(_("这次会议不在您的范围内"))
    if office and not office.path.startswith(finding.round.organization.path):
        raise Refused(_("“%(office)s”不在被巡察单位之内") % {"office": office})
    if finding.measures.filter(resolution=resolution).exists():
        raise Refused(_("这项决定已经列为这个问题的措施"))
