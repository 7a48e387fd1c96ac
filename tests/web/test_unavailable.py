"""T4, T5: when the database is away or the disk is full, people and programs are told so, and when to ask again."""

import errno
import json

import pytest
from django.db import OperationalError, connection
from django.test import Client

from taizhang.bureau.safety.outages import outage_of
from taizhang.ledger.rounds.models import Round

AWAY = OperationalError("server closed the connection unexpectedly")
FULL = OperationalError("database or disk is full")


def failing_with(error):
    """Every statement fails, as when the database went away between two requests."""

    def fail(execute, sql, params, many, context):
        raise error

    return connection.execute_wrapper(fail)


@pytest.mark.parametrize(
    ("error", "status", "said"), [(AWAY, 503, "数据库暂时连不上"), (FULL, 507, "磁盘满了")]
)
def test_a_page_says_it_in_one_sentence_and_asks_the_database_for_nothing(zhou, error, status, said):
    zhou.raise_request_exception = False
    with failing_with(error):
        answer = zhou.get("/")
    assert answer.status_code == status
    assert said in answer.content.decode()
    assert int(answer["Retry-After"]) > 0
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(("error", "status"), [(AWAY, 503), (FULL, 507)])
def test_a_program_gets_a_problem_document(db, error, status):
    with failing_with(error):
        answer = Client().get("/api/v1/findings", headers={"authorization": "Bearer tzk_x"})
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/problem+json")
    assert json.loads(answer.content)["status"] == status
    assert int(answer["Retry-After"]) > 0


def test_a_fault_of_our_own_is_still_one_of_our_own():
    assert outage_of(ValueError("x")) is None
    assert outage_of(Round.DoesNotExist()) is None
    assert outage_of(OSError(errno.EACCES, "no")) is None


def test_a_full_disk_is_known_behind_another_error():
    why = RuntimeError()
    why.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    assert outage_of(why).status == 507
