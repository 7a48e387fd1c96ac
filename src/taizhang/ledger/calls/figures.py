"""The figures of a sending that was accepted (认可的数据): each once; another value takes the place of the one before, and both stay."""

from collections.abc import Iterator
from datetime import datetime

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.fields import Field, read_fields
from taizhang.ledger.calls.known import current_figures
from taizhang.ledger.calls.models import Figure, Sending


def keep_figures(sending: Sending, *, at: datetime) -> list[Figure]:
    """What was accepted before with the same value is not kept again. The office's row is locked: nobody counts beside us."""
    submission = sending.submission
    asked = list(_numbers(sending))
    if not asked or not submission.call.period:
        return []
    Organization.objects.select_for_update(no_key=True).get(pk=submission.office_id)
    codes = [field.indicator for field, _value in asked]
    before = current_figures(submission.office, submission.call.period, codes)
    new = [
        _figure(sending, field, value, before.get(field.indicator), at)
        for field, value in asked
        if not _stands(before.get(field.indicator), field, value)
    ]
    return Figure.objects.bulk_create(new)


def _numbers(sending: Sending) -> Iterator[tuple[Field, str]]:
    answers = Answers.of(sending.answers)
    for one in read_fields(sending.submission.call.form.fields):
        if one.indicator and (value := answers.values.get(one.key, "")):
            yield one, value


def _stands(before: Figure | None, field: Field, value: str) -> bool:
    return before is not None and (before.value, before.unit) == (value, field.said_unit)


def _figure(sending: Sending, field: Field, value: str, before: Figure | None, at: datetime) -> Figure:
    return Figure(
        organization=sending.submission.office,
        code=field.indicator,
        title=field.label,
        unit=field.said_unit,
        period=sending.submission.call.period,
        value=value,
        sending=sending,
        field=field.key,
        previous=before,
        accepted_at=at,
    )
