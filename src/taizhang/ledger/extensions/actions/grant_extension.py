"""批准延期:the measure has a later date; the original one stays on record and counts."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.ledger.extensions.guards import is_still_wanted
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.states import Answer, RequestState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import planned_digest
from taizhang.ledger.measures.stages import next_date
from taizhang.ledger.requests.answering import give
from taizhang.ledger.requests.guards import answerers, is_in_other_hands, is_last


@dataclass(frozen=True, kw_only=True)
class ExtensionGranted(Event):
    number: int
    step: str
    to_date: date | str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s批准措施 %(number)d 延期到%(to)s：%(opinion)s") % {
            "number": self.number,
            "step": self.step,
            "to": spoken_day(self.to_date),
            "opinion": self.opinion,
        }


@dataclass(frozen=True, kw_only=True)
class Extended(Event):
    """What it did to the measure."""

    number: int
    due_date: date | str
    original_due_date: date | str

    def sentence(self) -> str:
        return _("措施 %(number)d 时限改为%(due)s，原定%(original)s") % {
            "number": self.number,
            "due": spoken_day(self.due_date),
            "original": spoken_day(self.original_due_date),
        }


@transition(
    title=gettext_lazy("批准延期"),
    source={RequestState.SUBMITTED},
    target=RequestState.GRANTED,
    roles=answerers,
    guards=[is_last, is_in_other_hands, is_still_wanted],
)
def grant_extension(extension: Extension, *, opinion: str, actor: Actor, at: datetime) -> Outcome:
    given = give(extension, Answer.APPROVED, opinion=opinion, actor=actor, at=at)
    measure = Measure.objects.select_related("finding__round").get(pk=extension.measure_id)
    original = measure.original_due_date or extension.from_date
    measure.due_date = extension.to_date
    Measure.objects.filter(pk=measure.pk).update(
        due_date=extension.to_date,
        original_due_date=original,
        next_date=next_date(measure),
        version=F("version") + 1,
        # The later date was approved here: the plan need not be approved again for it.
        **({"approved_digest": planned_digest(measure)} if measure.approved_digest else {}),
    )
    event = ExtensionGranted(
        number=measure.number, step=given.step_name, to_date=extension.to_date, opinion=given.opinion
    )
    done = Extended(number=measure.number, due_date=extension.to_date, original_due_date=original)
    return Outcome(event, caused=((measure, done),))
