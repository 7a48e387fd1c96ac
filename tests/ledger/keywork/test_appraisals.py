"""A task is judged and scored by somebody who has no part in it, and what is completed is what was written off (考核)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import tasking
from django.db import DatabaseError, transaction

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.actions.appraise import appraise
from taizhang.ledger.keywork.models import Appraisal, KeyTask
from taizhang.ledger.keywork.queries import counted
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def year(house):
    return tasking.year_of_work(house)


@pytest.fixture
def finding(house, year):
    return tasking.task(house, year)


def judged(finding, person, result="completed", score=95, reason="按期投用", **when):
    fresh = Finding.objects.get(pk=finding.pk)
    return appraise(fresh, result=result, score=score, reason=reason, **(cast.at_work(person) | when))


def overdue(finding):
    Measure.objects.filter(finding=finding).update(due_date=cast.DAY - timedelta(1))


def finished(house, finding):
    return cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, finding)))


def test_completed_is_what_the_reviewers_have_written_off(house, finding):
    with pytest.raises(Refused, match="不能评为“完成”"):
        judged(finding, house.gao)
    done = finished(house, finding)
    judged(done, house.gao)
    assert KeyTask.objects.get(finding=finding).result == "completed"
    with pytest.raises(Refused, match="只能评为“完成”"):
        judged(done, house.gao, result="not", score=0)


def test_less_than_completed_is_said_after_the_last_date_only(house, finding):
    with pytest.raises(Refused, match="还没有到完成时限"):
        judged(finding, house.gao, result="partly", score=60)
    overdue(finding)
    judged(finding, house.gao, result="partly", score=60, reason="主体完工，设备未到")
    task = KeyTask.objects.get(finding=finding)
    assert (task.result, task.score) == ("partly", 60)


def test_a_later_appraisal_takes_the_place_of_the_first_which_stays(house, finding):
    overdue(finding)
    judged(finding, house.gao, result="not", score=10)
    judged(finding, house.wen, result="partly", score=40)
    assert [one.score for one in Appraisal.objects.all()] == [10, 40]
    assert KeyTask.objects.get(finding=finding).score == 40


@pytest.mark.parametrize(("score", "reason"), [(101, "好"), (50, " ")])
def test_a_score_beyond_the_full_mark_or_without_a_reason_is_refused(house, finding, score, reason):
    overdue(finding)
    with pytest.raises(Refused):
        judged(finding, house.gao, result="partly", score=score, reason=reason)


class TestFourEyes:
    def test_whoever_reported_on_it_does_not_judge_it(self, house, finding):
        cast.appoint(house.zhou, role=cast.Role.RECTIFIER, organization=house.unit, from_date=cast.DAY)
        report(finding.measures.get(), text="已开工", happened_on=cast.DAY, **cast.at_work(house.zhou))
        overdue(finding)
        with pytest.raises(Refused, match="要由别人考核"):
            judged(finding, house.zhou, result="not", score=0)

    def test_nobody_of_the_office_that_answers_for_it_judges_it(self, house, finding):
        cast.appoint(house.xu, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY)
        overdue(finding)
        with pytest.raises(Refused, match="责任股室的人"):
            judged(finding, house.xu, result="not", score=0)

    def test_a_deputy_of_somebody_who_worked_on_it_does_not_judge_it(self, house, finding):
        report(finding.measures.get(), text="已开工", happened_on=cast.DAY, **cast.at_work(house.zhou))
        cast.deputize(house.zhou, house.wen)
        overdue(finding)
        with pytest.raises(Refused, match="要由别人考核"):
            judged(finding, house.wen, result="not", score=0)

    @pytest.mark.parametrize("through_deputy", [False, True])
    def test_the_database_itself_refuses_it(self, house, finding, through_deputy):
        report(finding.measures.get(), text="已开工", happened_on=cast.DAY, **cast.at_work(house.zhou))
        if through_deputy:
            cast.deputize(house.zhou, house.wen)
        facts = {"task_id": finding.pk, "result": "not", "score": 0, "score_max": 100, "reason": "无"}
        who = house.wen if through_deputy else house.zhou
        with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
            Appraisal.objects.create(**facts, decided_by=who, decided_at=cast.NOON)
        Appraisal.objects.create(**facts, decided_by=house.fang, decided_at=cast.NOON)


def test_the_year_counts_its_tasks_and_scores_by_office(house, year, finding):
    other = tasking.task(
        house, year, title="建设检测中心", office=house.other_office, due_date=date(2026, 2, 1)
    )
    judged(other, house.gao, result="partly", score=70)
    judged(finished(house, finding), house.gao, score=90)
    rows = {one.name: one for one in counted(year)}
    assert (rows["投资促进股"].completed, rows["投资促进股"].mean) == (1, 90)
    expected = replace(rows["科技创新股"], tasks=1, finished=0, completed=0, partly=1, missed=0, mean=70)
    assert rows["科技创新股"] == expected
