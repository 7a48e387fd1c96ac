"""Whatever goes wrong, the answer is one sentence in the frame of the house."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

import cast
from taizhang.bureau.accounts.people import add_person
from taizhang.web.refusals import bad_request, failed


def said(answer) -> str:
    page = answer.content.decode()
    return page.partition("<h1>")[2].partition("</h1>")[0]


def test_an_address_that_leads_nowhere(db):
    answer = Client().get("/nowhere")
    assert (answer.status_code, said(answer)) == (404, "没有这个页面，或者它不在您的范围内")


@pytest.mark.parametrize("number", ["0", "9" * 25])
def test_a_number_that_no_row_has(zhou, number):
    for address in (
        f"/findings/{number}",
        f"/rounds/{number}/ledger",
        f"/evidence/{number}",
        f"/evidence/{number}/files/1",
    ):
        assert zhou.get(address).status_code == 404
    assert zhou.get(f"/findings/1/measures/{number}/report").status_code == 404


@pytest.mark.parametrize(
    ("referer", "is_offered"), [("http://testserver/ledger", True), ("https://evil.example/", False)]
)
def test_the_way_back_leads_into_the_house_only(zhou, referer, is_offered):
    page = zhou.get("/nowhere", headers={"referer": referer}).content.decode()
    assert (f'href="{referer}"' in page) is is_offered


def test_a_page_that_is_only_written_to_is_not_opened(zhou):
    answer = zhou.put("/")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET"
    assert said(answer) == "这个地址不接受这样的操作"


def test_a_person_without_any_post_is_told_so(house):
    nobody = add_person(name="吴岗", username="wu", password=cast.PASSWORD)
    client = Client()
    client.force_login(cast.account(nobody))
    answer = client.get("/")
    assert (answer.status_code, said(answer)) == (403, "您的任职不包含这个页面")


@pytest.mark.parametrize(
    ("noun", "limit", "megabytes"),
    [("evidence", "EVIDENCE_PIECE_MAX_BYTES", 100), ("report", "UPLOAD_MAX_BYTES", 20)],
)
def test_what_is_too_big_is_refused_before_it_is_read(zhou, measure, settings, noun, limit, megabytes):
    length = getattr(settings, limit) + 2 * 1024 * 1024
    where = f"/findings/{measure.finding_id}/measures/1/{noun}"
    answer = zhou.generic(
        "POST", where, b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=str(length)
    )
    assert answer.status_code == 413
    assert said(answer) == f"文件超过 {megabytes} MB，没有接收；请压缩或拆分后再传"


def test_a_form_with_too_much_text_is_refused_in_the_same_words(db, rf: RequestFactory):
    assert bad_request(anonymous(rf), RequestDataTooBig()).status_code == 413


@pytest.mark.parametrize(
    ("page", "status"), [(lambda r: bad_request(r, SuspiciousOperation()), 400), (failed, 500)]
)
def test_a_sentence_stands_even_when_nothing_else_does(db, rf, page, status):
    answer = page(anonymous(rf))
    assert answer.status_code == status
    assert len(said(answer)) > 8


def test_a_fault_of_our_own_is_a_sentence_and_no_trace(zhou, measure, settings, tmp_path):
    """The store is a file where a folder should be, as on a disk that was mounted wrongly."""
    settings.STORE_DIR = tmp_path / "store"
    settings.STORE_DIR.write_text("not a folder")
    zhou.raise_request_exception = False
    proof = SimpleUploadedFile("办法.pdf", b"%PDF-1.7")
    where = f"/findings/{measure.finding_id}/measures/1/evidence"
    answer = zhou.post(where, {"version": "0", "title": "办法", "file": proof})
    assert answer.status_code == 500
    assert "操作没有写入" in said(answer)
    assert "Traceback" not in answer.content.decode()
    assert not measure.evidence.exists()


def anonymous(rf: RequestFactory):
    request = rf.get("/")
    request.user = AnonymousUser()
    return request
