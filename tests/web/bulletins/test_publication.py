"""Releasing a bulletin: by another person, exactly what the page showed, once."""

import io

from django.urls import reverse
from docx import Document as Word

from taizhang.publishing.bulletins.models import Publication


def release(client, bulletin, version=0):
    return client.post(reverse("bulletin-publication", args=[bulletin.pk]), {"version": version})


def preview(client, bulletin) -> str:
    return client.get(reverse("bulletin-preview", args=[bulletin.pk])).content.decode()


def file_name(answer) -> str:
    from urllib.parse import unquote

    return unquote(answer["Content-Disposition"])


def test_another_person_releases_it_and_everybody_reads_it(client, fang, bulletin):
    assert "审定无误，公布" in preview(fang, bulletin)
    assert release(fang, bulletin).status_code == 303
    slug = Publication.objects.get().slug
    assert bulletin.title in client.get(reverse("public-bulletin", args=[slug])).content.decode()
    assert reverse("public-bulletin", args=[slug]) in preview(fang, bulletin)


def test_the_writer_is_told_why_not_and_cannot(shen, bulletin):
    html = preview(shen, bulletin)
    assert "审定无误，公布" not in html
    assert "通报是您起草或修改的，须由他人审定公布" in html
    assert release(shen, bulletin).status_code == 422
    assert not Publication.objects.exists()


def test_who_has_no_part_in_it_sees_no_button(zhou, bulletin):
    assert "公布" not in preview(zhou, bulletin).split('class="draft-mark"')[0].split('class="page-head')[1]
    assert release(zhou, bulletin).status_code == 422


def test_a_text_that_changed_meanwhile_is_shown_again_and_not_released(fang, shen, bulletin):
    said = {"title": bulletin.title, "text": "改过的正文", "issuer": bulletin.issuer, "dated": "2026-03-02"}
    shen.post(reverse("bulletin", args=[bulletin.pk]), {"version": 0, **said})
    answer = release(fang, bulletin, version=0)
    assert answer.status_code == 409
    assert "改过的正文" in answer.content.decode()
    assert "又有了改动，还没有公布" in answer.content.decode()
    assert not Publication.objects.exists()


def test_two_clicks_release_once(fang, bulletin):
    for _ in range(2):
        assert release(fang, bulletin).status_code == 303
    assert Publication.objects.count() == 1


def test_a_released_bulletin_is_changed_by_nobody(fang, shen, bulletin):
    release(fang, bulletin)
    said = {"title": "另一个标题", "text": "另一个正文", "issuer": "他人", "dated": "2026-03-02"}
    answer = shen.post(reverse("bulletin", args=[bulletin.pk]), {"version": 1, **said})
    assert answer.status_code == 422
    assert "另一个正文" in answer.content.decode()
    assert Publication.objects.get().title == bulletin.title


def test_the_draft_in_word_says_that_it_is_a_draft(shen, bulletin):
    answer = shen.get(reverse("bulletin-word", args=[bulletin.pk]))
    assert "-征求意见稿-1_" in file_name(answer)
    words = "\n".join(one.text for one in Word(io.BytesIO(answer.content)).paragraphs)
    assert "征求意见稿，第1稿" in words
    assert "一、整改组织领导情况" in words


def test_the_released_one_in_word_does_not(fang, bulletin):
    release(fang, bulletin)
    answer = fang.get(reverse("bulletin-word", args=[bulletin.pk]))
    assert "征求意见稿" not in file_name(answer)
    assert Word(io.BytesIO(answer.content)).core_properties.identifier == Publication.objects.get().digest
