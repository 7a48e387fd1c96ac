"""Writing a bulletin: drafted from the ledger, saved state by state, nothing typed is lost."""

from datetime import date

from django.test import Client
from django.urls import reverse

from taizhang.publishing.bulletins.models import Bulletin


def save(client, bulletin, version=0, **fields):
    said = {"title": bulletin.title, "text": bulletin.text, "issuer": bulletin.issuer, "dated": "2026-03-05"}
    return client.post(reverse("bulletin", args=[bulletin.pk]), {"version": version, **said, **fields})


def said(answer) -> str:
    return answer.content.decode()


def test_a_bulletin_is_drafted_from_the_ledger(shen, round):
    answer = shen.post(reverse("round-bulletins", args=[round.pk]))
    bulletin = Bulletin.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("bulletin", args=[bulletin.pk]))
    assert "将反馈的2个问题分解为4项整改措施" in bulletin.text


def test_a_second_click_opens_the_same_draft(shen, round):
    first = shen.post(reverse("round-bulletins", args=[round.pk]))
    second = shen.post(reverse("round-bulletins", args=[round.pk]), follow=True)
    assert Bulletin.objects.count() == 1
    assert second.redirect_chain[0][0] == first["Location"]
    assert "已经起草过" in said(second)


def test_the_text_stands_beside_its_outline(shen, bulletin):
    html = said(shen.get(reverse("bulletin", args=[bulletin.pk])))
    outline = html.split('class="card outline"')[1]
    assert "一、整改组织领导情况" in outline
    assert "（二）关于“重点项目推进不够有力之2”的问题" in outline


def test_a_save_keeps_the_state_before(shen, bulletin):
    assert save(shen, bulletin, text="一、改过的正文\n第一段。").status_code == 303
    bulletin.refresh_from_db()
    assert (bulletin.text, bulletin.dated) == ("一、改过的正文\n第一段。", date(2026, 3, 5))
    assert [one.number for one in bulletin.revisions.all()] == [1, 2]


def test_an_empty_text_is_refused_and_the_rest_stays(shen, bulletin):
    answer = save(shen, bulletin, text=" ", title="新标题")
    assert answer.status_code == 422
    assert 'value="新标题"' in said(answer)


def test_the_second_of_two_writers_sees_both_texts(house, signed_in, shen, bulletin):
    save(signed_in(house.wen), bulletin, text="闻涛的正文")
    answer = save(shen, bulletin, text="沈洁的正文")
    html = said(answer)
    assert answer.status_code == 409
    assert "沈洁的正文</textarea>" in html
    assert "闻涛的正文" in html.split("现在保存着的内容")[-1]
    assert Bulletin.objects.get().text == "闻涛的正文"
    assert save(shen, bulletin, version=1, text="沈洁的正文").status_code == 303


def test_a_second_click_saves_once(shen, bulletin):
    for _ in range(2):
        assert save(shen, bulletin, text="同一份正文").status_code == 303
    assert bulletin.revisions.count() == 2


def test_a_lost_session_keeps_the_text(bulletin):
    answer = save(Client(), bulletin, text="写了一下午的正文")
    assert answer.status_code == 401
    assert "写了一下午的正文" in said(answer)


def test_who_may_not_write_is_shown_the_document(gao, bulletin):
    answer = gao.get(reverse("bulletin", args=[bulletin.pk]))
    assert answer["Location"] == reverse("bulletin-preview", args=[bulletin.pk])
    assert save(gao, bulletin, text="领导的正文").status_code == 422
    assert Bulletin.objects.get().text == bulletin.text


def test_each_state_is_compared_with_the_one_before(shen, bulletin):
    save(shen, bulletin, text=bulletin.text.replace("2个问题", "3个问题"))
    listed = said(shen.get(reverse("bulletin-revisions", args=[bulletin.pk])))
    assert "第 2 稿" in listed
    assert "沈洁" in listed
    changed = said(shen.get(reverse("bulletin-revision", args=[bulletin.pk, 2])))
    assert "<del>2</del><ins>3</ins>" in changed
    assert shen.get(reverse("bulletin-revision", args=[bulletin.pk, 9])).status_code == 404


def test_the_bureau_next_door_finds_nothing(stranger, bulletin):
    assert stranger.get(reverse("bulletin", args=[bulletin.pk])).status_code == 404
    assert bulletin.title not in said(stranger.get(reverse("bulletins")))


def test_the_list_says_what_there_is_and_what_can_be_drafted(shen, zhou, bulletin, round):
    assert bulletin.title in said(shen.get(reverse("bulletins")))
    assert reverse("round-bulletins", args=[round.pk]) in said(shen.get(reverse("bulletins")))
    assert reverse("round-bulletins", args=[round.pk]) not in said(zhou.get(reverse("bulletins")))
