"""A schedule from its presets to who did not answer, as people click (调度页面)."""

from datetime import timedelta

import pytest
import tasking
from django.utils.timezone import localdate

from taizhang.ledger.measures.models import ProgressReport
from taizhang.ledger.schedules.models import Roundup, Schedule, Turn

FACTS = {
    "name": "周督办",
    "cadence": "weekly",
    "days": "1、5",
    "opens_before": 3,
    "reminds_before": 1,
    "source": "老河口",
}


def page(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def schedule(house, round):
    return tasking.weekly(house, round)


@pytest.fixture
def roundup(schedule, shen):
    shen.post(f"/schedules/{schedule.pk}/roundup")
    return Roundup.objects.get()


def turn():
    return Turn.objects.get()


def test_a_preset_is_set_and_shows_its_coming_days(round, shen):
    assert "老河口" in page(shen, f"/rounds/{round.pk}/schedules")
    form = page(shen, f"/rounds/{round.pk}/schedules/new?preset=weekly")
    assert "老河口“周督办、月通报、季考核、年奖惩”" in form
    answer = shen.post(f"/rounds/{round.pk}/schedules/new", FACTS | {"first_date": localdate()})
    row = Schedule.objects.get()
    assert answer["Location"] == f"/schedules/{row.pk}"
    shown = page(shen, f"/schedules/{row.pk}")
    assert "每周星期一、星期五" in shown
    assert shown.count(" 发起</") + shown.count(" 发起 ·") >= 1


def test_a_weekday_that_there_is_not_comes_back(round, shen):
    answer = shen.post(f"/rounds/{round.pk}/schedules/new", FACTS | {"days": "9", "first_date": localdate()})
    assert answer.status_code == 422
    assert "1 到 7 的整数" in answer.content.decode()


def test_the_office_finds_it_on_its_desk_and_reports_on_it(house, roundup, zhou, shen):
    assert "要填报的调度" in page(zhou, "/")
    first, *others = turn().measures
    facts = {"version": 0, f"measure_{first}": "已经招标", "text": "其余等待批复"}
    assert zhou.post(f"/turns/{turn().pk}", facts).status_code == 303
    assert ProgressReport.objects.get(measure=first).text == "已经招标"
    assert len(others) == 3
    assert "要填报的调度" not in page(zhou, "/")
    shown = page(shen, f"/roundups/{roundup.pk}")
    assert "其余等待批复" in shown
    assert "应填报 1：按时 1" in shown


def test_what_was_taken_stays_taken_when_the_rest_is_refused(roundup, zhou):
    first = turn().measures[0]
    answer = zhou.post(f"/turns/{turn().pk}", {"version": 0, f"measure_{first}": "已经招标", "text": ""})
    assert answer.status_code == 422
    again = page(zhou, f"/turns/{turn().pk}")
    assert f"measure_{first}" not in again
    assert "已经报告进展的" in again


def test_it_is_sent_back_and_closed(house, roundup, zhou, shen):
    zhou.post(f"/turns/{turn().pk}", {"version": 0, "text": "等待批复"})
    shen.post(f"/turns/{turn().pk}/return", {"version": 1, "reason": "请写明日期"})
    assert "退回：请写明日期" in page(zhou, "/roundups")
    assert "还有股室没有填报" in page(shen, f"/roundups/{roundup.pk}")
    Roundup.objects.update(due_date=localdate() - timedelta(1))
    assert "已经超过" in page(shen, f"/roundups/{roundup.pk}")
    version = Roundup.objects.get().version
    shen.post(f"/roundups/{roundup.pk}/closing", {"version": version, "summary": "总体平稳"})
    shown = page(shen, f"/roundups/{roundup.pk}")
    assert "未填报 1" in shown
    assert "总体平稳" in shown
    assert "<td" in page(shen, f"/rounds/{roundup.schedule.round_id}/schedules")


def test_another_office_does_not_read_what_was_answered(house, roundup, zhou, signed_in):
    zhou.post(f"/turns/{turn().pk}", {"version": 0, "text": "等待批复"})
    lu = signed_in(house.lu)
    assert "等待批复" not in page(lu, f"/roundups/{roundup.pk}")
    assert lu.get(f"/turns/{turn().pk}").status_code == 404


def test_a_schedule_is_stopped(schedule, shen):
    shen.post(f"/schedules/{schedule.pk}/end", {"version": 0, "reason": "集中整改结束"})
    assert "已停止" in page(shen, f"/schedules/{schedule.pk}")


def test_the_unit_next_door_sees_nothing_of_it(schedule, roundup, stranger):
    for address in (f"/schedules/{schedule.pk}", f"/roundups/{roundup.pk}", f"/turns/{turn().pk}"):
        assert stranger.get(address).status_code == 404
