"""Reporting progress and completion: what is typed is kept, nothing is doubled, nothing is overwritten."""

import pytest

import cast


def address(measure, noun: str) -> str:
    return f"/findings/{measure.finding_id}/measures/{measure.number}/{noun}"


def told(version: int = 0, text: str = "已印发管理办法") -> dict[str, str]:
    return {"version": str(version), "text": text, "happened_on": "2026-03-01"}


def test_a_report_goes_into_the_ledger_and_leads_back_to_the_measure(zhou, measure):
    answer = zhou.post(address(measure, "report"), told())
    assert (answer.status_code, answer["Location"]) == (303, f"/findings/{measure.finding_id}#measure-1")
    page = zhou.get(f"/findings/{measure.finding_id}").content.decode()
    assert "已印发管理办法" in page
    assert "进展已记入台账" in page


@pytest.mark.parametrize(
    ("noun", "title"),
    [
        ("report", "报告进展"),
        ("evidence", "提交佐证"),
        ("completion", "报告完成"),
        ("resumption", "恢复进行"),
    ],
)
def test_each_page_and_its_button_say_what_they_are_for(house, zhou, measure, noun, title):
    cast.report_and_prove(house, measure)
    if noun == "resumption":
        zhou.post(address(measure, "completion"), {"version": "2"})
    page = zhou.get(address(measure, noun)).content.decode()
    assert f"<h1>{title}</h1>" in page
    assert f'<button class="button">{title}</button>' in page


def test_a_second_click_is_told_that_it_was_done_and_doubles_nothing(zhou, measure):
    zhou.post(address(measure, "report"), told())
    again = zhou.post(address(measure, "report"), told(), follow=True)
    assert "已经办理，没有重复写入" in again.content.decode()
    assert measure.reports.count() == 1


def test_a_second_act_from_an_old_page_is_no_second_click(zhou, measure):
    zhou.post(address(measure, "report"), told())
    other = zhou.post(address(measure, "report"), told(text="又召开了调度会"))
    assert other.status_code == 409
    assert "又召开了调度会" in other.content.decode()
    assert measure.reports.count() == 1


def test_the_same_words_sent_again_after_going_back_are_not_doubled(zhou, measure):
    zhou.post(address(measure, "report"), told())
    answer = zhou.post(address(measure, "report"), told(version=1))
    assert answer.status_code == 422
    assert "同样的进展已经记过" in answer.content.decode()
    assert measure.reports.count() == 1


def test_an_overtaken_page_keeps_what_was_typed_beside_what_is_there_now(house, zhou, xu, measure):
    xu.post(address(measure, "report"), told(text="许琳先报了一条"))
    late = zhou.post(address(measure, "report"), told(text="周明写的内容"))
    page = late.content.decode()
    assert late.status_code == 409
    assert "内容已被他人更新" in page
    assert "周明写的内容" in page
    assert "许琳先报了一条" in page
    assert 'name="version" value="1"' in page
    assert zhou.post(address(measure, "report"), told(version=1, text="周明写的内容")).status_code == 303
    assert measure.reports.count() == 2


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"happened_on": "2999-01-01"}, "完成日期不能晚于今天"),
        ({"text": "   "}, "做了什么"),
        ({"happened_on": "昨天"}, "哪一天完成的"),
    ],
)
def test_what_cannot_be_true_is_refused_in_words_and_kept(zhou, measure, fields, sentence):
    answer = zhou.post(address(measure, "report"), {**told(), **fields})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not measure.reports.exists()


def test_nothing_told_and_nothing_proved_is_not_done(zhou, measure):
    answer = zhou.post(address(measure, "completion"), {"version": "0"})
    assert answer.status_code == 422
    assert "还没有报告进展" in answer.content.decode()


def test_a_measure_told_and_proved_is_done_and_can_be_taken_up_again(house, zhou, measure):
    cast.report_and_prove(house, measure)
    zhou.post(address(measure, "completion"), {"version": "2"})
    measure.refresh_from_db()
    assert measure.state == "done"
    zhou.post(address(measure, "resumption"), {"version": "3", "reason": "还差一个股室没有落实"})
    measure.refresh_from_db()
    assert measure.state == "ongoing"


def test_the_rectifier_says_who_carries_it_out(house, shen):
    """As long as the plan is not approved."""
    unapproved = cast.round_with_findings(house, is_approved=False)
    measure = unapproved.findings.get(number=1).measures.get(number=1)
    facts = {
        "version": "0",
        "office": str(house.other_office.pk),
        "leader": "高远",
        "person": "陆平",
        "kind": "dated",
        "due_date": "2026-05-31",
    }
    assert shen.post(address(measure, "assignment"), facts).status_code == 303
    measure.refresh_from_db()
    assert (measure.office, measure.leader_name, measure.person_name) == (house.other_office, "高远", "陆平")


def test_who_has_no_part_in_it_is_told_so_and_sees_no_form(observer, measure):
    page = observer.get(address(measure, "report")).content.decode()
    assert "您的任职不能“报告进展”" in page
    assert "<textarea" not in page
    assert observer.post(address(measure, "report"), told()).status_code == 422
    assert not measure.reports.exists()


@pytest.mark.parametrize("noun", ["report", "completion", "resumption", "assignment", "evidence"])
def test_for_the_bureau_next_door_it_does_not_exist(stranger, measure, noun):
    assert stranger.get(address(measure, noun)).status_code == 404
    assert stranger.post(address(measure, noun), told()).status_code == 404
