"""催报:on working days, one message for each person about what their offices have still to send in."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.messages.sending import tell
from taizhang.ledger.calls.models import Nudge
from taizhang.ledger.calls.people import people_of
from taizhang.ledger.calls.reminding import Occasion, occasions
from taizhang.ledger.calls.states import FILLING
from taizhang.ledger.calls.topics import DUE

# More lines than that nobody reads in a message; the desk has all of them.
LINES_MAX, ROWS = 30, 500
KEY = ("person", "submission", "due_on", "stage")


@job(title=gettext_lazy("催报"), rhythm=Daily(8, 15))
def remind_owing(facts: Facts, *, at: datetime) -> None:
    """What could not be said on a day off is said on the next working day, since it still stands; nothing is said twice."""
    today = localdate(at)
    if not calendar().is_working(today):
        return
    found = list(occasions(at))
    people = people_of({one.submission.office.path for one in found}, on=today)
    told = set(Nudge.objects.filter(submission__state__in=FILLING).values_list(*KEY))
    new: dict[Person, list[Occasion]] = defaultdict(list)
    for one in found:
        for person in people.get(one.submission.office.path, ()):
            if (person.pk, one.submission.pk, one.due_on, one.stage) not in told:
                new[person].append(one)
    rows = (_row(person, one, at) for person, some in new.items() for one in some)
    Nudge.objects.bulk_create(rows, batch_size=ROWS)
    for person, some in new.items():
        said = ngettext("有 %(n)d 件材料要报送", "有 %(n)d 件材料要报送", len(some)) % {"n": len(some)}
        key = f"nudge:{today.isoformat()}"
        tell([person], kind=DUE, subject=said, text=_text(some), address="/calls", key=key, at=at)


def _row(person: Person, one: Occasion, at: datetime) -> Nudge:
    return Nudge(person=person, submission=one.submission, due_on=one.due_on, stage=one.stage, told_at=at)


def _text(some: Sequence[Occasion]) -> str:
    told = [_line(one) for one in some[:LINES_MAX]]
    if len(some) > LINES_MAX:
        told.append(_("……还有 %(n)d 件，见工作台") % {"n": len(some) - LINES_MAX})
    return "\n".join(told)


def _line(one: Occasion) -> str:
    said = {
        "office": one.submission.office,
        "title": one.submission.call.title,
        "due": date_format(localtime(one.submission.call.due_at), "DATETIME_FORMAT"),
        "days": abs(one.left),
    }
    if one.stage.startswith("late"):
        return _("【已逾期】%(office)s：%(title)s（截止 %(due)s，已迟 %(days)d 个工作日）") % said
    if one.left == 0:
        return _("【今天截止】%(office)s：%(title)s（%(due)s）") % said
    return _("【还有 %(days)d 个工作日】%(office)s：%(title)s（截止 %(due)s）") % said
