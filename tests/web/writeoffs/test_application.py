"""Applying for write-off, and taking the application back."""

from urllib.parse import urlencode

import cast


def address(finding, noun: str) -> str:
    return f"/findings/{finding.pk}/write-off/{noun}"


def test_what_is_missing_is_said_before_anybody_asks(zhou, finding):
    page = zhou.get(f"/findings/{finding.pk}").content.decode()
    assert "还有 2 项措施没有完成" in page
    assert "还差 2 项措施的佐证" in page
    assert "不能申请销号" in page
    assert address(finding, "application") not in page


def test_an_application_too_early_is_refused_with_what_is_missing_and_kept(zhou, finding):
    answer = zhou.post(address(finding, "application"), {"version": "0", "statement": "都整改好了"})
    assert answer.status_code == 422
    assert "还差 2 项措施的佐证" in answer.content.decode()
    assert "都整改好了" in answer.content.decode()


def test_a_ready_finding_goes_under_review_once(house, zhou, finding):
    ready = cast.carry_out(house, finding)
    assert address(finding, "application") in zhou.get(f"/findings/{finding.pk}").content.decode()
    facts = {"version": str(ready.version), "statement": "两项措施已经落实"}
    assert zhou.post(address(finding, "application"), facts).status_code == 303
    again = zhou.post(address(finding, "application"), facts, follow=True)
    assert "没有重复写入" in again.content.decode()
    finding.refresh_from_db()
    assert finding.state == "under_review"
    assert finding.applications.count() == 1


def test_while_it_is_under_review_no_form_is_offered_below_it(zhou, applied):
    page = zhou.get(f"/findings/{applied.pk}").content.decode()
    assert "报告进展</summary>" not in page
    late = zhou.post(
        f"/findings/{applied.pk}/measures/1/report",
        {"version": "3", "text": "补充", "happened_on": "2026-03-01"},
    )
    assert late.status_code == 422


def test_the_applicant_takes_it_back_before_anybody_decides(zhou, applied):
    assert address(applied, "withdrawal") in zhou.get(f"/findings/{applied.pk}").content.decode()
    zhou.post(address(applied, "withdrawal"), {"version": str(applied.version), "reason": "还要补一份材料"})
    applied.refresh_from_db()
    assert applied.state == "in_progress"
    assert "还要补一份材料" in zhou.get(f"/findings/{applied.pk}").content.decode()


def test_nobody_else_takes_it_back(xu, applied):
    answer = xu.post(address(applied, "withdrawal"), {"version": str(applied.version), "reason": "替他撤回"})
    assert answer.status_code == 422
    assert "只有申请人可以撤回申请" in answer.content.decode()


def test_a_form_with_every_field_missing_is_answered_in_words(zhou, applied):
    assert zhou.post(address(applied, "withdrawal"), {}).status_code == 422
    assert (
        zhou.post(address(applied, "application"), urlencode({}), content_type="text/plain").status_code
        == 422
    )


def test_after_a_return_the_statement_is_mended_and_not_written_anew(house, zhou, xu, applied):
    cast.look_through(house.xu, applied)
    facts = {"version": applied.version, "seen_digest": cast.seen(applied), "answer": "sent_back"}
    xu.post(address(applied, "decision"), {**facts, "opinion": "请写明签到情况"})
    assert "已全部整改到位</textarea>" in zhou.get(address(applied, "application")).content.decode()
