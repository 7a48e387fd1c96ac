"""A year of key work from its opening to the score of a task, as people click (重点工作页面)."""

import io

import pytest
import tasking
from openpyxl import load_workbook

import cast
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.models import Programme
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.schedules.models import Schedule

YEAR = {
    "year": 2026,
    "number_template": "重点〔{year}〕{number}号",
    "sources": "会议决定\n上级交办",
    "score_max": 100,
    "report_day": 25,
}


@pytest.fixture
def year(house):
    return tasking.year_of_work(house)


def facts(house, **changed):
    usual = {
        "title": "建设中试平台",
        "source": "上级交办",
        "source_document": "云政办〔2026〕8号",
        "goal": "年内投用",
    }
    return usual | {"office": house.office.pk, "person": "周明", "due_date": "2099-06-30"} | changed


def page(browser, address):
    answer = browser.get(address, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_year_is_opened_with_its_monthly_report(house, shen):
    assert "还没有建立重点工作年度" in page(shen, "/keywork")
    answer = shen.post("/keywork/new", YEAR | {"unit": house.unit.pk})
    made = Programme.objects.get()
    assert answer["Location"] == f"/keywork/{made.pk}"
    schedule = Schedule.objects.get(round=made.round)
    assert (schedule.cadence, schedule.days) == ("monthly", [25])
    assert "重点工作月报" in page(shen, "/keywork")


def test_a_task_is_set_and_stands_on_the_page_of_its_year_and_in_the_ledger(house, year, shen):
    shen.post(f"/keywork/{year.pk}/task", facts(house))
    finding = Finding.objects.get()
    shown = page(shen, f"/keywork/{year.pk}")
    assert "重点〔2026〕1号" in shown
    assert "云政办〔2026〕8号" in shown
    ledger = page(shen, f"/rounds/{year.pk}/ledger")
    assert "重点工作台账" in ledger
    assert "重点〔2026〕1号" in ledger
    file = page_of_task = page(shen, f"/findings/{finding.pk}")
    assert "年内投用" in page_of_task
    assert "问题原文" not in file


def test_pages_of_a_task_call_it_a_task_and_its_end_a_settlement(house, year, shen):
    shen.post(f"/keywork/{year.pk}/task", facts(house))
    finding = Finding.objects.get()
    for address in (f"/findings/{finding.pk}", f"/rounds/{year.pk}/ledger", f"/rounds/{year.pk}"):
        shown = page(shen, address).partition("<main")[2]
        assert "销号" not in shown, address
        assert "号问题" not in shown, address
    assert "还差这些，不能申请办结" in page(shen, f"/findings/{finding.pk}")
    assert "推进中" in page(shen, f"/rounds/{year.pk}/ledger")
    assert 'href="/keywork" aria-current="page"' in page(shen, f"/findings/{finding.pk}")


def test_the_excel_file_holds_number_source_and_score(house, year, shen):
    shen.post(f"/keywork/{year.pk}/task", facts(house))
    answer = shen.get(f"/rounds/{year.pk}/ledger/excel")
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert {"任务编号", "任务来源", "考核结果", "得分"} <= set(cells)
    assert "上级交办 云政办〔2026〕8号" in cells


def test_what_is_missing_comes_back_with_what_was_typed(house, year, shen):
    answer = shen.post(f"/keywork/{year.pk}/task", facts(house, due_date=""))
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "请填写完成时限" in shown
    assert "云政办〔2026〕8号" in shown
    assert not Finding.objects.exists()


def test_a_resolution_is_one_click_from_a_task(house, year, shen):
    meeting = cast.meeting(house)
    resolve(meeting, text="建设检测中心", **cast.at_work(house.shen))
    decided = meeting.resolutions.get()
    assert f"/resolutions/{decided.pk}/keywork" in page(shen, f"/meetings/{meeting.pk}")
    form = page(shen, f"/resolutions/{decided.pk}/keywork")
    assert "建设检测中心" in form
    address = f"/keywork/{year.pk}/task?resolution={decided.pk}"
    shen.post(address, facts(house, title=decided.text, source="会议决定"))
    assert decided.key_tasks.get().finding.title == "建设检测中心"


def test_it_is_broken_down_and_its_source_changed(house, year, shen):
    finding = tasking.task(house, year)
    part = {"version": 0, "text": "采购设备", "office": house.other_office.pk, "due_date": "2099-05-31"}
    assert shen.post(f"/findings/{finding.pk}/task/part", part).status_code == 303
    source = {"version": 1, "source": "领导批示", "source_document": "", "goal": "年底投用"}
    assert shen.post(f"/findings/{finding.pk}/task/source", source).status_code == 303
    shown = page(shen, f"/findings/{finding.pk}")
    assert "采购设备" in shown
    assert "领导批示" in shown


def test_it_is_scored_by_somebody_else_and_not_by_its_office(house, year, gao, zhou):
    finding = tasking.task(house, year)
    Measure.objects.filter(finding=finding).update(due_date=cast.DAY)
    facts = {"version": 0, "result": "partly", "score": 60, "reason": "设备未到"}
    assert zhou.post(f"/findings/{finding.pk}/task/appraisal", facts).status_code == 422
    assert gao.post(f"/findings/{finding.pk}/task/appraisal", facts).status_code == 303
    assert "部分完成 60/100" in page(gao, f"/findings/{finding.pk}")
    assert "60.0" in page(gao, f"/keywork/{year.pk}")


def test_a_finding_of_an_inspection_has_no_page_of_a_task(finding, shen):
    assert shen.get(f"/findings/{finding.pk}/task/source").status_code == 404


def test_the_unit_next_door_sees_nothing_of_it(year, stranger):
    assert stranger.get(f"/keywork/{year.pk}").status_code == 404
    assert "还没有建立重点工作年度" in page(stranger, "/keywork")


def test_a_year_of_thirty_tasks_asks_no_more_than_one_of_three(
    house, year, shen, django_assert_max_num_queries
):
    for number in range(3):
        tasking.task(house, year, title=f"任务{number}")
    shen.get(f"/keywork/{year.pk}")
    with django_assert_max_num_queries(40) as few:
        shen.get(f"/keywork/{year.pk}")
    for number in range(12):
        tasking.task(house, year, title=f"后来的任务{number}")
    with django_assert_max_num_queries(len(few)):
        shen.get(f"/keywork/{year.pk}")
