"""Writing a letter without an account and without JavaScript, and following it (我要留言、回执查询)."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from faults.figures import measured

from taizhang.publishing.comments.models import Contact, Letter, LetterFile
from taizhang.web.public.questions import is_answer, nonce_of, picture_of, question_of

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
TEXT = "三号桥的护栏还是坏的。"


@pytest.fixture(autouse=True)
def at_once(settings, tmp_path):
    settings.LETTER_SECONDS_MIN = 0
    settings.CONTACT_KEYS_DIR, settings.PUBLIC_DIR = tmp_path / "keys", tmp_path / "public"


def filled(client, publication, **changed):
    page = client.get("/public/write").content.decode()
    token = re.search(r'name="question" value="([^"]+)"', page)[1]
    usual = {"bulletin": publication.slug, "about": "bulletin", "kind": "opinion", "text": TEXT}
    return usual | {"question": token, "answer": question_of(nonce_of(token)).answers[0]} | changed


def test_it_is_kept_and_followed_with_the_code_that_is_shown_once(client, publication):
    said = filled(client, publication, contact="13987654321", may_publish="on")
    said["attached"] = SimpleUploadedFile("我的名字.png", PNG)
    page = client.post("/public/write", said)
    code = re.search(r"(\d{4}(?: \d{4}){3})", page.content.decode())[1]
    letter = Letter.objects.get()
    assert (letter.text, letter.may_publish, LetterFile.objects.get().name) == (TEXT, True, "1.png")
    assert "13987654321" not in Contact.objects.get().kept
    followed = client.post("/public/receipt", {"code": code, "text": "补充一句"})
    assert "等待受理" in followed.content.decode()
    assert letter.remarks.get().text == "补充一句"


def test_no_cookie_is_set(client, publication):
    assert not client.get("/public/write").cookies
    assert not client.post("/public/write", filled(client, publication)).cookies


@pytest.mark.parametrize(
    "changed", [{"answer": "999"}, {"website": "http://spam"}, {"question": "forged:token"}]
)
def test_a_program_is_told_to_answer_a_new_question_and_nothing_typed_is_lost(client, publication, changed):
    answer = client.post("/public/write", filled(client, publication, **changed))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "请回答新的一题" in page
    assert TEXT in page
    assert not Letter.objects.exists()


def test_a_question_is_good_once(client, publication):
    said = filled(client, publication)
    assert client.post("/public/write", said).status_code == 200
    assert client.post("/public/write", said).status_code == 422
    assert Letter.objects.count() == 1


def test_a_form_that_comes_back_at_once_was_not_filled_in_by_a_person(client, publication, settings):
    said = filled(client, publication)
    settings.LETTER_SECONDS_MIN = 60
    assert client.post("/public/write", said).status_code == 422


def test_words_may_be_answered_in_place_of_the_picture():
    asked = question_of("nonce")
    assert all(is_answer("nonce", one) for one in asked.answers)
    assert not is_answer("nonce", "")
    assert picture_of("nonce").startswith(b"\x89PNG")


class TestFlood:
    def test_the_sixth_letter_of_an_hour_from_one_address_is_put_off(self, client, publication):
        codes = [client.post("/public/write", filled(client, publication)).status_code for _ in range(7)]
        assert codes == [200] * 5 + [429] * 2
        assert Letter.objects.count() == 5

    def test_without_these_limits_all_of_them_come_in(self, client, publication, settings):
        """The control: it is the limits that put them off, and nothing else."""
        settings.LETTERS_PER_ADDRESS_HOUR = settings.LETTERS_PER_ADDRESS_DAY = 100
        codes = [client.post("/public/write", filled(client, publication)).status_code for _ in range(7)]
        measured("T27 without limits", is_control=True, noticed=codes == [200] * 7, accepted=len(codes))
        assert codes == [200] * 7

    def test_tries_are_counted_before_they_are_read(self, client, publication, settings):
        settings.POSTS_PER_ADDRESS_HOUR = 3
        codes = [client.post("/public/write", {}).status_code for _ in range(5)]
        assert codes == [422, 422, 422, 429, 429]
        assert client.get("/public/write").status_code == 200

    def test_many_addresses_are_held_by_what_a_unit_takes_in_an_hour(self, client, publication, settings):
        settings.LETTERS_PER_UNIT_HOUR = 4
        codes = [
            client.post("/public/write", filled(client, publication), REMOTE_ADDR=f"10.0.0.{n}").status_code
            for n in range(6)
        ]
        assert codes == [200] * 4 + [429] * 2

    def test_what_is_too_large_or_says_no_length_is_refused_unread(self, client):
        large = client.post("/public/write", {}, CONTENT_LENGTH=str(10**9))
        assert large.status_code == 413
        assert client.post("/public/receipt", {}, CONTENT_LENGTH=str(10**6)).status_code == 413

    def test_files_of_a_day_are_bounded(self, client, publication, settings):
        settings.LETTER_FILES_PER_DAY_BYTES = 100
        codes = [
            client.post(
                "/public/write",
                filled(client, publication) | {"attached": SimpleUploadedFile("a.png", PNG)},
            ).status_code
            for _ in range(3)
        ]
        assert codes == [200, 200, 429]

    def test_no_address_is_kept_anywhere(self, client, publication, tmp_path):
        client.post("/public/write", filled(client, publication), REMOTE_ADDR="203.0.113.77")
        kept = b"".join(one.read_bytes() for one in (tmp_path / "public").iterdir())
        assert b"203.0.113.77" not in kept
