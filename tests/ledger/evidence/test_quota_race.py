"""Two uploads that fit one by one do not pass the quota of their unit side by side."""

import threading
import time
from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection, transaction

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.quota import used_by

BYTES = 1000
# Long enough for both to have asked for room and to wait for the person's row.
BOTH_ARE_AT_IT = 1.5


@pytest.mark.django_db(transaction=True)
def test_of_two_uploads_at_once_one_is_refused(settings):
    house = cast.bureau()
    round = cast.round_with_findings(house, measures=1)
    by = cast.at_work(house.zhou)
    measures = [finding.measures.get() for finding in round.findings.all()]
    files = [receive([bytes([n]) * BYTES], **by) for n in (1, 2)]
    settings.EVIDENCE_UNIT_MAX_BYTES = BYTES + 1
    ends: list[str] = []

    def upload(measure, file):
        try:
            ends.append(_end(measure, file, by))
        finally:
            connection.close()

    threads = [threading.Thread(target=upload, args=pair) for pair in zip(measures, files, strict=True)]
    with _held(house.zhou):
        for one in threads:
            one.start()
        time.sleep(BOTH_ARE_AT_IT if connection.vendor == "postgresql" else 0)
    for one in threads:
        one.join(30)
    assert sorted(ends) == ["kept", "refused"]
    assert used_by(house.unit) == BYTES


def _end(measure, file, by) -> str:
    """SQLite in memory does not wait for another writer: it is asked again."""
    for _ in range(200):
        try:
            submit(measure, content=cast.piece(file), **by)
        except Refused:
            return "refused"
        except OperationalError:
            time.sleep(0.05)
        else:
            return "kept"
    return "stuck"


@contextmanager
def _held(person):
    """The person's row, locked where rows are: an upload cannot commit before it is let go."""
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        yield
