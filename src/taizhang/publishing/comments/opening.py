"""A letter becomes a matter with a number of its own (立件), once, whoever of two decides first."""

from datetime import datetime

from django.db.models import Max
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.publishing.comments.models import Comment, Letter
from taizhang.workdays import Day


def opened(
    letter: Letter,
    *,
    state: str,
    at: datetime,
    finding: Finding | None = None,
    due: Day | None = None,
) -> Comment:
    """The unit's row is locked until the end of the transaction: whoever decides on a letter of the same unit waits."""
    unit = Organization.objects.select_for_update(no_key=True).get(
        pk=letter.publication.bulletin.round.organization_id
    )
    if Comment.objects.filter(letter=letter).exists():
        raise Refused(_("这封来信已经处理过，请看最新的内容"))
    year = localdate(at).year
    given = Comment.objects.filter(organization=unit, year=year).aggregate(last=Max("number"))["last"]
    return Comment.objects.create(
        letter=letter,
        organization=unit,
        year=year,
        number=(given or 0) + 1,
        finding=finding,
        due=due.date if due else None,
        is_provisional=bool(due and due.is_provisional),
        state=state,
        opened_at=at,
    )
