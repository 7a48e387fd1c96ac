"""Releasing a bulletin: by another person, exactly what the page showed, once."""

import io

import pytest
import releasing
from django.urls import reverse
from docx import Document as Word
from releasing import fresh

from cast import NOON, acting
from taizhang.publishing.bulletins.actions.recall_bulletin import recall_bulletin
from taizhang.publishing.bulletins.models import Publication


@pytest.fixture
def signed(house, bulletin):
    """Agreed to by the leader and signed by the secretary."""
    return releasing.signed(house, releasing.handed_in(house, bulletin, at=NOON), at=NOON)


def release(client, bulletin, version=None):
    seen = fresh(bulletin).version if version is None else version
    return client.post(reverse("bulletin-publication", args=[bulletin.pk]), {"version": seen})


def preview(client, bulletin) -> str:
    return client.get(reverse("bulletin-preview", args=[bulletin.pk])).content.decode()


def file_name(answer) -> str:
    from urllib.parse import unquote

    return unquote(answer["Content-Disposition"])


def test_another_person_releases_it_and_everybody_reads_it(client, fang, signed):
    assert "审定无误，公布" in preview(fang, signed)
    assert release(fang, signed).status_code == 303
    slug = Publication.objects.get().slug
    assert signed.title in client.get(reverse("public-bulletin", args=[slug])).content.decode()
    assert reverse("public-bulletin", args=[slug]) in preview(fang, signed)


def test_the_writer_is_told_why_not_and_cannot(shen, signed):
    html = preview(shen, signed)
    assert "审定无误，公布" not in html
    assert "通报是您起草或修改的，须由他人审定公布" in html
    assert release(shen, signed).status_code == 422
    assert not Publication.objects.exists()


def test_who_has_no_part_in_it_sees_no_button(zhou, signed):
    assert "审定无误，公布" not in preview(zhou, signed)
    assert release(zhou, signed).status_code == 422


def test_a_text_that_was_taken_back_meanwhile_is_not_released(fang, signed, house):
    seen = signed.version
    recall_bulletin(fresh(signed), reason="还要改", actor=acting(house.shen), at=NOON)
    answer = release(fang, signed, version=seen)
    assert answer.status_code == 409
    assert "又有了改动，还没有公布" in answer.content.decode()
    assert not Publication.objects.exists()


def test_two_clicks_release_once(fang, signed):
    seen = signed.version
    for _ in range(2):
        assert release(fang, signed, version=seen).status_code == 303
    assert Publication.objects.count() == 1


def test_a_released_bulletin_is_changed_by_nobody(fang, shen, signed):
    release(fang, signed)
    said = {"title": "另一个标题", "text": "另一个正文", "issuer": "他人", "dated": "2026-03-02"}
    answer = shen.post(reverse("bulletin", args=[signed.pk]), {"version": fresh(signed).version, **said})
    assert answer.status_code == 422
    assert "另一个正文" in answer.content.decode()
    assert Publication.objects.get().title == signed.title


def test_the_draft_in_word_says_that_it_is_a_draft(shen, bulletin):
    answer = shen.get(reverse("bulletin-word", args=[bulletin.pk]))
    assert "-征求意见稿-1_" in file_name(answer)
    words = "\n".join(one.text for one in Word(io.BytesIO(answer.content)).paragraphs)
    assert "征求意见稿，第1稿" in words
    assert "一、整改组织领导情况" in words


def test_the_released_one_in_word_does_not(fang, signed):
    release(fang, signed)
    answer = fang.get(reverse("bulletin-word", args=[signed.pk]))
    assert "征求意见稿" not in file_name(answer)
    assert Word(io.BytesIO(answer.content)).core_properties.identifier == Publication.objects.get().digest
