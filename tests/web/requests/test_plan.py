"""The plan of a round at the browser: handed in, approved, changed."""

import pytest
from django.urls import reverse

import cast
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.models import Request


@pytest.fixture
def unapproved(house):
    return cast.round_with_findings(house, is_approved=False)


@pytest.fixture
def fang(house, signed_in):
    """方正 党组书记."""
    return signed_in(house.fang)


def shown(client, name, *args):
    return client.get(reverse(name, args=args)).content.decode()


def answer(client, asked, reply, opinion="同意"):
    fresh = Request.objects.get(pk=asked.pk)
    said = {"version": fresh.version, "seen_digest": fresh.digest, "reply": reply, "opinion": opinion}
    return client.post(reverse("request", args=[asked.pk]), said, follow=True)


def test_it_is_handed_in_and_approved_step_by_step(unapproved, shen, fang, observer, zhou):
    assert "还有 4 项措施没有批准" in shown(shen, "plan", unapproved.pk)
    measure = Measure.objects.first()
    report = reverse("report", args=[measure.finding_id, measure.number])
    assert "整改方案还没有批准，批准以后才能报告进展" in zhou.get(report).content.decode()
    posted = {"version": unapproved.version, "reason": "逐条制定"}
    assert (
        "整改方案已报审"
        in shen.post(reverse("plan", args=[unapproved.pk]), posted, follow=True).content.decode()
    )
    asked = Request.objects.get()
    assert reverse("request", args=[asked.pk]) in shown(fang, "desk")
    assert "建立第1类项目的第1项推进机制" in shown(fang, "request", asked.pk)
    assert "审批意见已记录" in answer(fang, asked, "agreed").content.decode()
    answer(observer, asked, "agreed")
    assert Request.objects.get().state == "granted"
    assert "全部措施都已批准" in shown(shen, "plan", unapproved.pk)


def test_what_is_put_right_at_once_is_reported_before_and_every_other_page_says_why_not(unapproved, zhou):
    first = Measure.objects.filter(number=1).first()
    Measure.objects.filter(pk=first.pk).update(kind="immediate")
    card = shown(zhou, "finding", first.finding_id)
    assert f'action="{reverse("report", args=[first.finding_id, 1])}"' in card
    assert f'action="{reverse("report", args=[first.finding_id, 2])}"' not in card
    assert "立行立改的除外" in shown(zhou, "plan", unapproved.pk)


def test_who_has_no_step_sees_why_and_no_form(house, unapproved, shen, zhou):
    shen.post(reverse("plan", args=[unapproved.pk]), {"version": unapproved.version, "reason": "逐条制定"})
    page = shown(zhou, "request", Request.objects.get().pk)
    assert "您的任职不能“退回”" in page
    assert 'name="opinion"' not in page


def test_it_comes_back_with_the_reason(unapproved, shen, fang):
    shen.post(reverse("plan", args=[unapproved.pk]), {"version": unapproved.version, "reason": "逐条制定"})
    assert "已退回" in answer(fang, Request.objects.get(), "returned", "措施太空").content.decode()
    assert "措施太空" in shown(shen, "plan", unapproved.pk)


def test_a_request_is_nothing_to_the_bureau_next_door(unapproved, shen, stranger):
    shen.post(reverse("plan", args=[unapproved.pk]), {"version": unapproved.version, "reason": "逐条制定"})
    assert stranger.get(reverse("request", args=[Request.objects.get().pk])).status_code == 404


def test_an_amendment_shows_what_is_and_what_would_be(house, measure, shen, zhou):
    facts = {
        "version": measure.version,
        "text": "改为每周调度",
        "kind": "dated",
        "office": house.office.pk,
        "due_date": "2026-09-30",
        "reason": "原措施不够",
    }
    address = reverse("amendment", args=[measure.finding_id, measure.number])
    assert "修订已报审" in shen.post(address, facts, follow=True).content.decode()
    page = shown(zhou, "request", Request.objects.get(kind="amendment").pk)
    assert measure.text in page
    assert '<mark class="mark">改为每周调度</mark>' in page
    assert "方案修订正在审批" in shown(zhou, "finding", measure.finding_id)


def test_an_extension_is_asked_for_granted_and_counted_on_the_page(house, measure, zhou, gao, shen):
    address = reverse("extension", args=[measure.finding_id, measure.number])
    posted = {"version": measure.version, "wanted": "2026-06-01", "reason": "用地未批"}
    assert "新的时限要晚于现在的时限" in zhou.post(address, posted).content.decode()
    zhou.post(address, posted | {"wanted": "2026-09-30"})
    asked = Request.objects.get(kind="extension")
    answer(gao, asked, "agreed")
    answer(shen, asked, "agreed")
    page = shown(zhou, "finding", measure.finding_id)
    assert "2026年9月30日" in page
    assert "原定 2026年6月30日 · 延期 1 次" in page


def test_a_chain_is_set_for_plans(round, shen):
    address = reverse("approval-chain", args=[round.pk, "plan"])
    round.refresh_from_db()
    posted = {"version": round.version, "name_1": "书记审定", "role_1": "secretary"}
    assert "书记审定（党组书记）" in shen.post(address, posted, follow=True).content.decode()
