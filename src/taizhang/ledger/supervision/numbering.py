"""The next number of a notice (文号): counted by unit, word and year, and never twice, however many issue at once."""

from django.db.models import Max

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.supervision.models import Notice


def next_number(unit: Organization, word: str, year: int) -> int:
    """The unit's row is locked until the end of the transaction: whoever numbers next waits."""
    Organization.objects.select_for_update(no_key=True).get(pk=unit.pk)
    given = Notice.objects.filter(organization=unit, word=word, year=year)
    return (given.aggregate(last=Max("number"))["last"] or 0) + 1
