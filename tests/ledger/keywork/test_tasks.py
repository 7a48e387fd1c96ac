"""Key work lives on the ledger: numbers, sources, parts, lights, and the way to its end (重点工作)."""

from datetime import date, timedelta

import pytest
import tasking

import cast
from taizhang.bureau.journal.queries import happened_on
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.actions.appraise import appraise
from taizhang.ledger.keywork.actions.break_down import break_down
from taizhang.ledger.keywork.actions.describe_task import describe_task
from taizhang.ledger.keywork.actions.set_task import Task, set_task
from taizhang.ledger.keywork.models import KeyTask, Programme
from taizhang.ledger.lists.models import FindingLine, MeasureLine
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.supervision.reminding import occasions

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def year(house):
    return tasking.year_of_work(house)


def said(finding):
    return "\n".join(one.sentence for one in happened_on([finding.stream]))


def test_tasks_are_numbered_on_by_the_template_of_their_year(house, year):
    first, second = tasking.task(house, year), tasking.task(house, year, title="建设检测中心")
    called = Programme.objects.get(round=year).called
    assert [called(one.number) for one in (first, second)] == ["重点〔2026〕1号", "重点〔2026〕2号"]
    assert "立项为重点〔2026〕1号" in said(first)


def test_each_year_and_each_unit_counts_for_itself(house, year):
    tasking.task(house, year)
    following = tasking.year_of_work(house, 2027, number_template="科经重字{year}-{number}")
    assert (
        Programme.objects.get(round=following).called(tasking.task(house, following).number)
        == "科经重字2027-1"
    )
    with pytest.raises(Refused, match="已经建立"):
        tasking.year_of_work(house)


def test_a_template_without_a_number_is_refused(house):
    with pytest.raises(Refused, match="number"):
        tasking.year_of_work(house, number_template="重点")


def test_a_task_stands_in_the_ledger_with_its_office_and_date(house, year):
    finding = tasking.task(house, year)
    assert FindingLine.objects.get(finding=finding).answering == house.office
    assert MeasureLine.objects.get(finding=finding).due_key == tasking.DUE


def test_work_begins_without_a_plan_and_people_are_reminded(house, year):
    finding = tasking.task(house, year, due_date=cast.DAY + timedelta(3))
    measure = finding.measures.get()
    report(measure, text="已经开工", happened_on=cast.DAY, **cast.at_work(house.zhou))
    assert [one.line.measure_id for one in occasions(cast.DAY)] == [measure.pk]


def test_a_source_that_the_year_does_not_name_is_refused(house, year):
    said = Task(title="建设中试平台", source="道听途说")
    with pytest.raises(Refused, match="请选择任务来源"):
        set_task(year, task=said, share=tasking.share(house), **cast.at_work(house.shen))


def test_a_task_without_a_date_or_for_an_office_next_door_is_refused(house, year):
    with pytest.raises(Refused, match="完成时限"):
        tasking.task(house, year, due_date=None)
    with pytest.raises(Refused, match="不在本单位之内"):
        tasking.task(house, year, office=house.next_door)
    assert not Finding.objects.exists()


def test_a_round_of_an_inspection_takes_no_task(house):
    with pytest.raises(Refused, match="巡察整改"):
        tasking.task(house, cast.round_with_findings(house))


def test_stages_make_a_staged_measure_that_is_due_with_the_last(house, year):
    stages = [("完成设计", date(2026, 4, 30)), ("竣工", date(2026, 9, 30))]
    measure = tasking.task(house, year, due_date=None, stages=stages).measures.get()
    assert (measure.kind, measure.due_date) == ("staged", date(2026, 9, 30))
    assert [one.name for one in measure.milestones.all()] == ["完成设计", "竣工"]


def test_a_resolution_becomes_a_task_once(house, year):
    meeting = cast.meeting(house)
    resolve(meeting, text="建设中试平台", **cast.at_work(house.shen))
    decided = Meeting.objects.get(pk=meeting.pk).resolutions.get()
    said = Task(title=decided.text, source="会议决定", resolution=decided)
    finding = set_task(year, task=said, share=tasking.share(house), **cast.at_work(house.shen))
    assert decided.key_tasks.get().finding == finding
    with pytest.raises(Refused, match="已经立项"):
        set_task(year, task=said, share=tasking.share(house), **cast.at_work(house.shen))


def test_a_task_is_broken_down_for_a_second_office(house, year):
    finding = tasking.task(house, year)
    part = tasking.share(house, text="采购设备", office=house.other_office, co_units="财政局、审计局")
    break_down(finding, share=part, **cast.at_work(house.shen))
    second = finding.measures.get(number=2)
    assert (second.office, second.co_units) == (house.other_office, ["财政局", "审计局"])
    assert "增加措施 2 交科技创新股" in said(finding)


def test_what_came_with_an_excel_ledger_is_given_its_source_afterwards(house, year):
    finding = tasking.task(house, year)
    KeyTask.objects.filter(finding=finding).delete()
    facts = {"source": "领导批示", "source_document": "", "goal": "年底投用"}
    describe_task(finding, **facts, **cast.at_work(house.shen))
    assert KeyTask.objects.get(finding=finding).source == "领导批示"
    with pytest.raises(Refused, match="没有变化"):
        describe_task(Finding.objects.get(pk=finding.pk), **facts, **cast.at_work(house.shen))


def test_a_finding_of_an_inspection_is_not_broken_down_as_a_task(house):
    finding = cast.round_with_findings(house).findings.get(number=1)
    with pytest.raises(Refused, match="不是重点任务"):
        break_down(finding, share=tasking.share(house), **cast.at_work(house.shen))


def test_a_document_that_is_entered_into_the_year_numbers_on_and_waits_for_its_sources(house, year):
    tasking.task(house, year)
    confirm_intake(
        cast.uploaded(house), facts=RoundFacts(title=year.title), actor=cast.acting(house.shen), at=cast.NOON
    )
    assert list(year.findings.values_list("number", flat=True)) == [1, 2, 3]
    second = year.findings.get(number=2)
    report(second.measures.get(number=1), text="已经开工", happened_on=cast.DAY, **cast.at_work(house.zhou))
    fresh = Finding.objects.get(pk=second.pk)
    with pytest.raises(Refused, match="先登记任务的来源"):
        appraise(fresh, result="not", score=0, reason="无", **cast.at_work(house.gao))
