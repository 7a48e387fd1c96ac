"""The nightly verification reads the books beside the journal; what broke down in one part stops no other."""

import pytest
from django.test import Client
from registers.books.test_checking import altered, book

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.watch import verifying
from taizhang.bureau.watch.checks import Check, checks
from taizhang.bureau.watch.verifying import verify_due
from taizhang.console.founding.administrators import settle

__all__ = ["book"]
pytestmark = pytest.mark.django_db
CHANGED = "UPDATE books_enterprises SET name = '别的' WHERE number = 3"


def test_a_row_that_was_altered_is_named_at_night(book, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    assert verify_due(at=cast.NOON).parts == [("留痕", 0), ("底账", 0)]
    altered(CHANGED)
    done = verifying.run(at=cast.NOON, asked_by=None)
    assert [count for _title, count in done.parts] == [0, 1]
    assert "第 1 次登记的行与摘要不符" in done.faults[0]


def test_the_auditor_sees_which_part_gave_way(house, book, settings, tmp_path):
    settings.DATA_DIR, settings.SECOND_FACTOR_FOR = tmp_path, "nobody"
    altered(CHANGED)
    verify_due(at=cast.NOON)
    made = settle(("季明", "安宁", "沈计"), at=cast.NOON)
    Account.objects.exclude(duty="").update(must_change=False)
    browser = Client()
    browser.force_login(next(account for account, _password in made if account.duty == Duty.AUDIT))
    page = browser.get("/verification").content.decode()
    assert "留痕 通过" in page
    assert "底账 1 处不符" in page


def test_a_part_that_breaks_down_is_a_defect_and_the_others_go_on(book, monkeypatch):
    def breaks():
        yield "one was found"
        raise ValueError("unreadable")

    monkeypatch.setattr(verifying, "checks", lambda: (Check("坏的", breaks), *checks()))
    done = verifying.run(at=cast.NOON, asked_by=None)
    assert done.parts == [("留痕", 0), ("坏的", 2), ("底账", 0)]
    assert (done.fault_count, "核验中断" in done.faults[1]) == (2, True)
