"""Deciding: on exactly what was submitted, by somebody else, once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import cast
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.models import Decision


@pytest.fixture(autouse=True)
def looked(house, applied) -> None:
    """Everybody who decides here has opened what they decide on; what happens otherwise is told in test_opening.py."""
    for person in (house.xu, house.gao, house.shen):
        cast.look_through(person, applied)


def address(finding) -> str:
    return f"/findings/{finding.pk}/write-off/decision"


def answer(
    finding, *, said: str = "approved", opinion: str = "情况属实，同意。", **changed: str
) -> dict[str, str]:
    facts = {
        "version": str(finding.version),
        "seen_digest": cast.seen(finding),
        "answer": said,
        "opinion": opinion,
    }
    return {**facts, **changed}


def fresh(finding) -> Finding:
    return Finding.objects.get(pk=finding.pk)


def test_the_page_shows_what_was_submitted_and_the_two_answers(xu, applied):
    page = xu.get(address(applied)).content.decode()
    for shown in ("已全部整改到位", "已经印发实施", "印发的文件", "退回补正", "同意", cast.seen(applied)):
        assert shown in page


def test_three_steps_take_it_off_the_ledger(applied, xu, gao, shen):
    for client in (xu, gao, shen):
        assert client.post(address(applied), answer(fresh(applied))).status_code == 303
    assert fresh(applied).state == "written_off"
    assert "已销号" in shen.get(f"/findings/{applied.pk}").content.decode()


def test_the_applicant_reads_but_does_not_decide(zhou, applied):
    page = zhou.get(address(applied)).content.decode()
    assert "<textarea" not in page
    assert zhou.post(address(applied), answer(applied)).status_code == 422
    assert not Decision.objects.exists()


def test_whose_turn_it_is_not_is_told_so(gao, applied):
    refused = gao.post(address(applied), answer(applied))
    assert refused.status_code == 422
    assert "您的任职不能" in refused.content.decode()


def test_the_observer_reads_and_the_bureau_next_door_finds_nothing(observer, stranger, applied):
    assert observer.get(address(applied)).status_code == 200
    assert stranger.get(address(applied)).status_code == 404
    assert stranger.post(address(applied), answer(applied)).status_code == 404


def test_a_second_click_decides_nothing_twice(xu, applied):
    facts = answer(applied)
    xu.post(address(applied), facts)
    again = xu.post(address(applied), facts, follow=True)
    assert "没有重复写入" in again.content.decode()
    assert Decision.objects.count() == 1


def test_a_second_click_on_the_last_step_is_recognised_too(applied, xu, gao, shen):
    for client in (xu, gao):
        client.post(address(applied), answer(fresh(applied)))
    last = answer(fresh(applied))
    shen.post(address(applied), last)
    assert "没有重复写入" in shen.post(address(applied), last, follow=True).content.decode()
    assert Decision.objects.count() == 3


def test_a_decision_on_another_content_than_was_seen_is_refused_and_the_opinion_kept(xu, applied):
    refused = xu.post(address(applied), answer(applied, opinion="看过了，很好", seen_digest="0" * 64))
    assert refused.status_code == 409
    assert "不是最新的送审内容" in refused.content.decode()
    assert "看过了，很好" in refused.content.decode()


def test_a_page_that_was_overtaken_keeps_the_reason(house, signed_in, applied):
    deputy = house.xu
    old = answer(applied, said="sent_back", opinion="缺第二期签到表")
    signed_in(deputy).post(address(applied), answer(applied))
    late = signed_in(house.gao).post(address(applied), old)
    assert late.status_code == 409
    assert "缺第二期签到表" in late.content.decode()
    assert fresh(applied).state == "under_review"


@pytest.mark.parametrize("said", ["approved", "sent_back"])
def test_an_answer_without_words_is_refused(xu, applied, said):
    refused = xu.post(address(applied), answer(applied, said=said, opinion="  "))
    assert refused.status_code == 422
    assert "请填写审核意见" in refused.content.decode()


def test_sent_back_it_is_on_the_officers_desk_with_the_reason(xu, zhou, applied):
    xu.post(address(applied), answer(applied, said="sent_back", opinion="请补第二期签到表"))
    assert fresh(applied).state == "in_progress"
    assert "请补第二期签到表" in zhou.get("/").content.decode()


def test_the_next_reviewer_sees_what_changed_since_it_was_sent_back(house, xu, zhou, applied):
    xu.post(address(applied), answer(applied, said="sent_back", opinion="请补第二期签到表"))
    measure = applied.measures.get(number=1)
    zhou.post(
        f"/findings/{applied.pk}/measures/1/resumption", {"version": str(measure.version), "reason": "补材料"}
    )
    measure.refresh_from_db()
    told = {"version": str(measure.version), "text": "第二期签到表已补齐", "happened_on": "2026-03-02"}
    zhou.post(f"/findings/{applied.pk}/measures/1/report", told)
    measure.refresh_from_db()
    zhou.post(f"/findings/{applied.pk}/measures/1/completion", {"version": str(measure.version)})
    zhou.post(
        f"/findings/{applied.pk}/write-off/application",
        {"version": str(fresh(applied).version), "statement": "已补齐"},
    )
    page = xu.get(address(applied)).content.decode()
    changes = page[page.index("与上次送审相比") : page.index('id="opinion"')].partition("</section>")[0]
    assert "请补第二期签到表" in changes
    assert "第二期签到表已补齐" in changes
    assert "已经印发实施" not in changes
    assert "第 2 次申请" not in changes


def test_an_application_repeated_without_any_work_is_said_to_be_that(house, xu, applied):
    xu.post(address(applied), answer(applied, said="sent_back", opinion="请补第二期签到表"))
    cast.apply_for(house, fresh(applied))
    assert "没有新的进展和佐证" in xu.get(address(applied)).content.decode()


def test_words_for_an_answer_that_can_no_longer_be_given_are_shown(applied, xu):
    old = answer(applied, said="sent_back", opinion="缺第二期签到表，请补")
    xu.post(address(applied), answer(applied))
    page = xu.post(address(applied), old).content.decode()
    assert "您刚才写的意见没有写入" in page
    assert "缺第二期签到表，请补" in page


def test_evidence_that_was_taken_away_is_a_difference(applied, xu, zhou):
    xu.post(address(applied), answer(applied, said="sent_back", opinion="照片看不清"))
    first = applied.measures.get(number=1)
    proof, here = first.evidence.get(), f"/findings/{applied.pk}/measures/1"
    zhou.post(f"{here}/resumption", {"version": first.version, "reason": "换佐证"})
    zhou.post(f"/evidence/{proof.pk}/withdrawal", {"version": proof.version, "reason": "换成清楚的"})
    file = SimpleUploadedFile("清楚的.txt", "清楚的".encode())
    first.refresh_from_db()
    zhou.post(f"{here}/evidence", {"version": first.version, "title": "清楚的照片", "file": file})
    first.refresh_from_db()
    zhou.post(f"{here}/completion", {"version": first.version})
    again = {"version": fresh(applied).version, "statement": "已换"}
    zhou.post(f"/findings/{applied.pk}/write-off/application", again)
    changes = xu.get(address(applied)).content.decode().split('id="changes"')[1].split("</section>")[0]
    assert "撤回佐证" in changes
    assert changes.count("清楚的照片") == 1
