"""记采用:accepted material was used in a bulletin, a brief or a report."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.judging import caller_of
from taizhang.ledger.calls.models import Adoption, Submission
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import AdoptionState, SubmissionState

PLACE_MAX = 200


class AdoptionKind(models.TextChoices):
    BULLETIN = "bulletin", gettext_lazy("通报")
    BRIEF = "brief", gettext_lazy("简报")
    SPECIAL = "special", gettext_lazy("专报")
    SUPERIOR = "superior", gettext_lazy("上级刊用")
    PRESS = "press", gettext_lazy("媒体")
    OTHER = "other", gettext_lazy("其他")


@dataclass(frozen=True, kw_only=True)
class MaterialAdopted(Event):
    office: str
    kind: str
    place: str

    def sentence(self) -> str:
        said = {"office": self.office, "kind": AdoptionKind(self.kind).label, "place": self.place}
        return _("%(office)s的报送件被%(kind)s采用：%(place)s") % said


@dataclass(frozen=True, kw_only=True)
class AdoptionRecorded(Event):
    place: str

    def sentence(self) -> str:
        return _("采用存档：%(place)s") % {"place": self.place}


@transition(title=gettext_lazy("记采用"), source={SubmissionState.ACCEPTED}, roles=CALLING, scope=caller_of)
def adopt_submission(
    submission: Submission, *, kind: str, place: str, adopted_on: date, actor: Actor, at: datetime
) -> Outcome:
    if kind not in AdoptionKind.values:
        raise Refused(_("请选择采用的种类"))
    if not place.strip() or len(place) > PLACE_MAX:
        raise Refused(_("请写明采用在哪里，如“《工信简报》第 12 期”"))
    if adopted_on > localdate(at):
        raise Refused(_("采用的日期不能在将来"))
    standing = Adoption.objects.filter(submission=submission, state=AdoptionState.STANDING)
    if standing.filter(kind=kind, place=place.strip()).exists():
        raise Refused(_("这一处采用已经记过"))
    row = Adoption.objects.create(
        submission=submission,
        kind=kind,
        place=place.strip(),
        adopted_on=adopted_on,
        noted_by_id=actor.person_id,
        noted_at=at,
    )
    said = MaterialAdopted(office=str(submission.office), kind=kind, place=row.place)
    return Outcome(said, ((row, AdoptionRecorded(place=row.place)),))
