"""The audit administrator sees how far the record was verified, every bad row by name, and asks for another run."""

from datetime import timedelta

import pytest
from bureau.watch.test_verifying import altered
from django.test import Client
from django.utils import timezone

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.journal.models import Entry, Seal
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.watch.models import Asking
from taizhang.bureau.watch.verifying import verify_due
from taizhang.console.founding.administrators import settle


@pytest.fixture(autouse=True)
def without_phones(settings, tmp_path):
    settings.SECOND_FACTOR_FOR = "nobody"
    settings.DATA_DIR = tmp_path


@pytest.fixture
def auditor(house) -> Client:
    made = settle(("季明", "安宁", "沈计"), at=cast.NOON)
    Account.objects.exclude(duty="").update(must_change=False)
    browser = Client()
    browser.force_login(next(account for account, _password in made if account.duty == Duty.AUDIT))
    return browser


def page(browser: Client) -> str:
    return browser.get("/verification").content.decode()


def test_before_the_first_run_it_says_so(auditor):
    assert "还没有核验过" in page(auditor)


def test_a_run_that_passed_says_how_far_it_went(auditor):
    seal(signer(), at=timezone.now())
    verify_due(at=timezone.now())
    said = page(auditor)
    assert f"共 {Entry.objects.count()} 条留痕" in said.replace(",", "")
    assert "最近一次核验通过" in said


def test_what_is_wrong_is_named_and_the_auditor_sees_it_on_every_page(auditor):
    altered()
    verify_due(at=timezone.now())
    entry = Entry.objects.latest("pk")
    assert f"{entry.stream}#{entry.number}" in page(auditor)
    assert "不通过" in auditor.get("/record").content.decode()


def test_whoever_asks_sees_that_it_waits_and_then_the_result(auditor):
    assert auditor.post("/verification/askings").status_code == 303
    auditor.post("/verification/askings")
    assert Asking.objects.count() == 1
    assert "正在等待或进行" in page(auditor)
    verify_due(at=timezone.now() + timedelta(seconds=1))
    assert "沈计" in page(auditor)
    assert "正在等待或进行" not in page(auditor)


def test_a_kept_checkpoint_is_held_against_the_log(auditor):
    seal(signer(), at=timezone.now())
    note = Seal.objects.latest("size").note
    said = auditor.post("/verification/anchors", {"anchor": note}).content.decode()
    assert "相符，这以前的留痕没有被改动" in said
    altered()
    said = auditor.post("/verification/anchors", {"anchor": note}).content.decode()
    assert "重算的根与它不符" in said
    assert auditor.post("/verification/anchors", {"anchor": ""}).status_code == 422
