"""Rows come in, change and are struck out; nothing of what was is lost."""

from datetime import date, timedelta

import pytest
import shelving
from django.db import DatabaseError, connection, transaction

import cast
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import TABLES
from taizhang.registers.books.rows import rows_of

pytestmark = pytest.mark.django_db


def test_rows_get_numbers_that_are_never_given_again(house):
    book = shelving.enterprises(house, 3)
    shelving.change(house, book, 3, strike=True, reason="重复登记")
    book = shelving.recorded(house, book, {"name": "后来的企业"})
    assert list(rows_of(book).order_by("number").values_list("number", flat=True)) == [1, 2, 4]


def test_a_change_keeps_what_was_and_says_since_when(house):
    book = shelving.enterprises(house, 1)
    shelving.change(house, book, 1, town="城东")
    versions = TABLES["enterprises"].objects.filter(book=book).order_by("version")
    assert [(one.version, one.since, one.until, one.town) for one in versions] == [
        (1, 1, 2, None),
        (2, 2, None, "城东"),
    ]


def test_what_was_known_then_is_known_still(house):
    book = shelving.enterprises(house, 2)
    shelving.change(house, book, 1, town="城东")
    shelving.change(house, book, 2, strike=True, reason="已并入")
    assert [(one.number, one.town) for one in rows_of(book, known=1).order_by("number")] == [
        (1, None),
        (2, None),
    ]
    assert [(one.number, one.town) for one in rows_of(book, known=3)] == [(1, "城东")]
    assert not rows_of(book, known=0).exists()


def test_whoever_comes_second_overwrites_nothing(house):
    book = shelving.enterprises(house, 1)
    shelving.change(house, book, 1, town="城东")
    stale = Change({"town": "城西"}, 1, 1)
    book.refresh_from_db()
    with pytest.raises(Stale, match="第 1 号已被他人更新"):
        record(book, changes=[stale], actor=cast.acting(house.xu), at=cast.NOON)
    assert rows_of(book).get().town == "城东"


def test_one_wrong_row_keeps_all_of_them_out(house):
    book = shelving.enterprises(house, 1)
    with pytest.raises(Refused, match="“企业名称”必须填写"):
        shelving.recorded(house, book, {"name": "好的"}, {"code": shelving.code(9)})
    assert rows_of(book).count() == 1
    assert book.recordings.count() == 1


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([{"name": "第1企业"}], "是同一个，请改那一行"),
        ([{"name": "新的", "code": shelving.code(1)}], "是同一个，请改那一行"),
        ([{"name": "新的"}, {"name": "新的"}], "在一次登记里出现两次"),
    ],
)
def test_a_row_that_is_there_does_not_come_a_second_time(house, rows, why):
    book = shelving.enterprises(house, 1)
    with pytest.raises(Refused, match=why):
        shelving.recorded(house, book, *rows)


def test_what_changes_nothing_is_not_recorded(house):
    book = shelving.enterprises(house, 1)
    with pytest.raises(Refused, match="没有要登记的"):
        shelving.change(house, book, 1, name="第1企业")


def test_striking_out_wants_a_reason(house):
    book = shelving.enterprises(house, 1)
    with pytest.raises(Refused, match="写明原因"):
        shelving.change(house, book, 1, strike=True)


def test_the_keeping_office_records_and_others_do_not(house):
    book = shelving.enterprises(house, 1)
    with pytest.raises(Refused, match="任职不能"):
        shelving.recorded(house, book, {"name": "新的"}, by=house.lu)
    with pytest.raises(Refused, match="任职不能"):
        shelving.recorded(house, book, {"name": "新的"}, by=house.stranger)


def test_the_journal_holds_one_entry_with_the_digest_of_all_rows(house):
    book = shelving.enterprises(house, 30)
    entry = Entry.objects.filter(stream=book.stream).order_by("-number").first()
    assert entry.event == "books.Recorded"
    assert book.recordings.get().digest in bytes(entry.body).decode()
    assert not list(verify())


def test_the_database_lets_a_version_end_once_and_nothing_else(house):
    book = shelving.enterprises(house, 1)
    shelving.change(house, book, 1, town="城东")
    for statement in (
        "UPDATE books_enterprises SET town = '城西'",
        "UPDATE books_enterprises SET until = 9",
        "UPDATE books_enterprises SET until = NULL",
        "UPDATE books_enterprises SET until = 7, town = '城西' WHERE until IS NULL",
        "DELETE FROM books_enterprises",
        "UPDATE books_recording SET reason = '改'",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_stages_out_of_order_are_refused(house):
    book = shelving.opened(house, "projects")
    early = date(2025, 3, 1)
    with pytest.raises(Refused, match="竣工日期早于开工日期"):
        shelving.recorded(
            house, book, {"name": "厂房", "begun_on": early, "finished_on": early - timedelta(1)}
        )
