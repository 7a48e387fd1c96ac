"""The public page of a bulletin: frozen, quiet, cacheable, printable, and nothing else."""

import io

import pytest
from django.urls import reverse
from docx import Document as Word


def page_of(publication, suffix=""):
    return reverse("public-bulletin" + suffix, args=[publication.slug])


def test_anyone_reads_it_without_signing_in(client, publication):
    answer = client.get(page_of(publication))
    assert answer.status_code == 200
    assert publication.title in answer.content.decode()
    assert publication.digest in answer.content.decode()


def test_it_reads_as_a_document(client, publication):
    html = client.get(page_of(publication)).content.decode()
    assert '<h2 class="level-1" id="h2">一、整改组织领导情况</h2>' in html
    assert "2026年3月2日</time>" in html
    assert html.index("<h1>") < html.index("<h2") < html.index('class="signed"')


def test_the_document_stays_chinese_on_an_english_page(client, publication):
    html = client.get(page_of(publication), headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en">' in html
    assert '<article class="paper" lang="zh-hans">' in html
    assert "2026年3月2日</time>" in html


def test_no_cookie_is_set_and_no_script_is_sent(client, publication):
    for address in (reverse("public-bulletins"), page_of(publication), page_of(publication, "-word")):
        answer = client.get(address)
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert b"<script" not in answer.content


def test_a_copy_that_is_still_good_is_not_sent_again(client, publication):
    first = client.get(page_of(publication))
    assert "public" in first.headers["Cache-Control"]
    assert first.headers["Last-Modified"]
    again = client.get(page_of(publication), headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_each_language_has_its_own_copy(client, publication):
    chinese = client.get(page_of(publication)).headers["ETag"]
    english = client.get(page_of(publication), headers={"accept-language": "en"})
    assert english.headers["ETag"] != chinese
    assert "Accept-Language" in english.headers["Vary"]


def test_the_word_file_opens_and_says_the_same(client, publication):
    answer = client.get(page_of(publication, "-word"))
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    words = "".join(one.text for one in Word(io.BytesIO(answer.content)).paragraphs)
    assert "一、整改组织领导情况" in words
    assert "征求意见稿" not in words


@pytest.mark.parametrize("suffix", ["", "-word"])
def test_what_is_not_published_does_not_exist(client, drafted, suffix):
    answer = client.get(reverse("public-bulletin" + suffix, args=[f"20260302-{drafted.pk}"]))
    assert answer.status_code == 404
    assert "没有已公布的通报" in answer.content.decode()
    assert drafted.title not in answer.content.decode()


def test_nobody_writes_here(client, publication):
    assert client.post(page_of(publication)).status_code == 405


def test_six_questions_to_the_database(client, publication, django_assert_num_queries):
    """The text, whether it was withdrawn, what it corrects, what corrects it, its figures and its findings."""
    with django_assert_num_queries(6):
        client.get(page_of(publication))
