"""一致性核对:every night, unit by unit; each question goes through the gate, and owners are told in one message."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.jobs.kinds import Facts, errand
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.people import people_of
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.noting import check
from taizhang.ledger.consistency.topics import QUESTION
from taizhang.registers.books.models import Book

# More lines than that nobody reads in a message; the page has all of them.
LINES_MAX = 20


def settled(facts: Facts, brought: object, *, at: datetime) -> None:
    """The gate has written everything: there is nothing left to write."""


@errand(title=gettext_lazy("一致性核对"), rhythm=Daily(4, 30), settle=settled)
def compare(facts: Facts, *, at: datetime) -> None:
    """Done again after a death it raises nothing twice: a contradiction is one question for ever."""
    by = console_actor(on=localdate(at))
    for unit in Organization.objects.filter(pk__in=Book.objects.values("organization")).order_by("pk"):
        tell_owners(list(check(unit, actor=by, at=at)), on=localdate(at), at=at)


def tell_owners(questions: Sequence[Question], *, on: date, at: datetime) -> None:
    """One message for each office, to its officers and its head."""
    by_owner: dict[str, list[Question]] = defaultdict(list)
    for one in questions:
        by_owner[one.owner.path].append(one)
    people = people_of(list(by_owner), on=on) if by_owner else {}
    for path, some in by_owner.items():
        n = len(some)
        said = ngettext("有 %(n)d 处数据对不上，请说明", "有 %(n)d 处数据对不上，请说明", n) % {"n": n}
        key = f"questions:{path}:{on.isoformat()}"
        tell(
            people.get(path, ()),
            kind=QUESTION,
            subject=said,
            text=_text(some),
            address="/questions",
            key=key,
            at=at,
        )


def _text(some: Sequence[Question]) -> str:
    lines = [
        f"{one.subject}：" + "；".join(f"{place} {value}" for place, value, _address in one.sides)
        for one in some[:LINES_MAX]
    ]
    if len(some) > LINES_MAX:
        lines.append(_("……还有 %(n)d 处，见“数据核对”") % {"n": len(some) - LINES_MAX})
    return "\n".join(lines)
