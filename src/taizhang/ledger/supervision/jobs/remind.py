"""到期提醒:on working days, one message for each person about the measures that came to a further light."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.messages.sending import tell
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.supervision.models import Reminder
from taizhang.ledger.supervision.reminding import Occasion, People, occasions
from taizhang.ledger.supervision.topics import REMINDER

# More lines than that nobody reads in a message; the ledger has all of them.
LINES_MAX = 30
ROWS = 500


@job(title=gettext_lazy("到期提醒"), rhythm=Daily(8))
def remind(facts: Facts, *, at: datetime) -> None:
    """What could not be said on a day off is said on the next working day, since it still stands; nothing is said twice."""
    today = localdate(at)
    if not calendar().is_working(today):
        return
    found = list(occasions(today))
    people = People({one.line.answering.path for one in found}, on=today)
    told = set(Reminder.objects.exclude(measure__state=MeasureState.DONE).values_list(*KEY))
    new: dict[Person, list[Occasion]] = defaultdict(list)
    for one in found:
        for person in people.of(one):
            if _key(person, one) not in told:
                new[person].append(one)
    rows = (_row(person, one, at) for person, some in new.items() for one in some)
    Reminder.objects.bulk_create(rows, batch_size=ROWS)
    for person, some in new.items():
        said = ngettext("有 %(n)d 项整改措施要抓紧", "有 %(n)d 项整改措施要抓紧", len(some)) % {
            "n": len(some)
        }
        key = f"remind:{today.isoformat()}"
        tell([person], kind=REMINDER, subject=said, text=_text(some), address="/", key=key, at=at)


KEY = ("person", "measure", "due_date", "light", "turn")


def _key(person: Person, one: Occasion) -> tuple[object, ...]:
    return (person.pk, one.line.measure_id, one.line.due_key, one.light, one.turn)


def _row(person: Person, one: Occasion, at: datetime) -> Reminder:
    return Reminder(
        person=person,
        measure_id=one.line.measure_id,
        due_date=one.line.due_key,
        light=one.light,
        turn=one.turn,
        told_at=at,
    )


def _text(some: Sequence[Occasion]) -> str:
    lines = [_line(one) for one in some[:LINES_MAX]]
    if len(some) > LINES_MAX:
        lines.append(_("……还有 %(n)d 项，见台账") % {"n": len(some) - LINES_MAX})
    return "\n".join(lines)


def _line(one: Occasion) -> str:
    said = {
        "light": one.limits.scheme.word(one.light),
        "place": f"{one.line.finding.number}-{one.line.measure.number}",
        "text": one.line.measure.text[:40],
        "day": date_format(one.line.due_key, "DATE_FORMAT"),
        "round": one.line.round,
    }
    return _("【%(light)s】%(round)s 措施 %(place)s %(text)s（时限 %(day)s）") % said
