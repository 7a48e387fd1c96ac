"""Lines and words follow the ledger in the transaction of the act, whatever the act was."""

from datetime import date

import pytest
from django.db import connection, transaction

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.actions.assign_office import assign_office
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lists.lines import LAST_DAY
from taizhang.ledger.lists.mirror import FOLLOWS, refill
from taizhang.ledger.lists.models import FindingLine, FindingWording, MeasureLine, MeasureWording
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round

MIRRORS = (FindingLine, MeasureLine, FindingWording, MeasureWording)


class Statements:
    """Executes what a migration would."""

    connection = connection

    def execute(self, statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)


def kept() -> list[list[dict]]:
    return [list(model.objects.order_by("pk").values()) for model in MIRRORS]


def recounted() -> list[list[dict]]:
    """What the same rows would be if they were made now; what is kept is put back afterwards."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            for model in MIRRORS:
                cursor.execute(f"DELETE FROM {model._meta.db_table}")
        refill(Statements())
        made = kept()
        transaction.set_rollback(True)
    return made


def first(round) -> Measure:
    return Measure.objects.select_related("finding__round__organization").get(
        finding__round=round, finding__number=1, number=1
    )


def test_a_new_round_stands_in_lines(round):
    lines = FindingLine.objects.filter(round=round).order_by("number")
    assert [(one.number, one.measure_count, one.done_count, one.is_done) for one in lines] == [
        (1, 2, 0, False),
        (2, 2, 0, False),
    ]
    assert MeasureLine.objects.filter(round=round).count() == 4
    assert kept() == recounted()


def test_after_a_whole_life_every_line_is_what_a_recount_gives(house, round):
    one, two = round.findings.order_by("number")
    by = cast.at_work(house.shen)
    Round.objects.update(needs_plan=False)
    assign_office(two, office=house.other_office, **by)
    cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, one)))
    measure = Measure.objects.get(finding=two, number=1)
    assign(
        measure,
        office=house.other_office,
        leader="高远",
        person="陆平",
        due_date=date(2026, 5, 1),
        kind="dated",
        **by,
    )
    assert kept() == recounted()
    line = FindingLine.objects.get(pk=one.pk)
    assert (line.state, line.is_done, line.done_count, line.due_key.isoformat()) == (
        "written_off",
        True,
        2,
        LAST_DAY,
    )
    moved = MeasureLine.objects.get(pk=measure.pk)
    assert (moved.answering, moved.leader, moved.due_key) == (house.other_office, "高远", date(2026, 5, 1))
    assert FindingLine.objects.get(pk=two.pk).leaders == "高远"


def test_evidence_that_is_withdrawn_counts_no_longer(house, round):
    measure, by = first(round), cast.at_work(house.zhou)
    submit(measure, content=cast.piece(receive([b"x"], **by), title="会议纪要第八期"), **by)
    assert MeasureLine.objects.get(pk=measure.pk).proofs == 1
    assert MeasureLine.objects.filter(measure__says="第八期").count() == 1
    withdraw(Evidence.objects.get(), reason="传错了", **by)
    assert MeasureLine.objects.get(pk=measure.pk).proofs == 0
    assert not MeasureLine.objects.filter(measure__says="第八期").exists()
    assert kept() == recounted()


def test_what_is_rolled_back_leaves_no_word_behind(house, round):
    measure = first(round)
    report(measure, text="已经召开专题会", happened_on=cast.DAY, **cast.at_work(house.zhou))
    assert MeasureLine.objects.filter(measure__says="专题会").count() == 1
    with transaction.atomic():
        Measure.objects.filter(pk=measure.pk).update(text="改过的措施")
        assert MeasureLine.objects.filter(measure__says="改过").count() == 1
        transaction.set_rollback(True)
    assert not MeasureLine.objects.filter(measure__says="改过").exists()


def test_a_measure_that_goes_to_another_finding_is_counted_there(round):
    one, two = round.findings.order_by("number")
    Measure.objects.filter(finding=one, number=2).update(finding=two, number=3)
    assert {line.finding_id: line.measure_count for line in FindingLine.objects.all()} == {
        one.pk: 1,
        two.pk: 3,
    }
    assert kept() == recounted()


@pytest.mark.django_db
def test_every_trigger_stands_after_all_migrations():
    """On SQLite a migration that rebuilds a table takes its triggers away: repeat ``follow()`` after it."""
    catalogue = "sqlite_master WHERE type = 'trigger'" if connection.vendor == "sqlite" else "pg_trigger"
    name = "name" if connection.vendor == "sqlite" else "tgname"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {name} FROM {catalogue}")
        standing = {name for (name,) in cursor.fetchall()}
    assert {one.name for one in FOLLOWS} - standing == set()
    assert Finding._meta.db_table in {one.table for one in FOLLOWS}
