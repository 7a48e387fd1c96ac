"""Rows that were altered behind the back of the house are named by the recording that wrote them."""

import pytest
import shelving
from django.db import connection

from taizhang.registers.books.checking import faults_of_books

pytestmark = pytest.mark.django_db


def altered(statement: str) -> None:
    """As whoever owns the database can."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for table in ("enterprises", "recording"):
                for verb in ("update", "delete"):
                    cursor.execute(f"DROP TRIGGER books_{table}_no_{verb}")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE books_enterprises DISABLE TRIGGER USER")
            cursor.execute("ALTER TABLE books_recording DISABLE TRIGGER USER")
        cursor.execute(statement)


@pytest.fixture
def book(house):
    book = shelving.enterprises(house, 3)
    shelving.change(house, book, 1, town="城东", industry="新材料")
    return book


def test_what_was_recorded_is_found_whole(book):
    assert list(faults_of_books()) == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE books_enterprises SET town = '城西' WHERE number = 1 AND version = 2",
            "第 2 次登记的行与摘要不符",
        ),
        ("UPDATE books_enterprises SET name = '别的' WHERE number = 3", "第 1 次登记的行与摘要不符"),
        ("DELETE FROM books_enterprises WHERE number = 2", "第 1 次登记的行与摘要不符"),
        ("UPDATE books_recording SET digest = 'f' WHERE number = 2", "第 2 次登记与留痕不符"),
        ("DELETE FROM books_recording WHERE number = 2", "少了第 2 次登记"),
    ],
)
def test_each_alteration_is_named(book, statement, said):
    altered(statement)
    assert any(said in one for one in faults_of_books())
