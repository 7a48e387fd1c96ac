"""Somebody is told of an occasion once, in the transaction of the act, with as many statements for thirty as for three (告知)."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.messages.actions.mark_read import mark_read
from taizhang.bureau.messages.models import Dispatch, Message
from taizhang.bureau.messages.queries import messages_of, unread
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import Topic

TOPIC = Topic("tests.reminder", "催办")


def told(*people, key="问题 1/3 天", at=cast.NOON, **facts) -> int:
    said = {
        "subject": "还有三天到期",
        "text": "问题 1 的措施 2 还有三天到期。",
        "address": "/findings/1",
        **facts,
    }
    return tell(people, kind=TOPIC, key=key, at=at, **said)


def test_everybody_is_told_once_for_each_occasion(house):
    assert told(house.zhou, house.xu, house.zhou) == 2
    assert told(house.zhou, house.xu, house.gao) == 1
    assert told(house.zhou, key="问题 1/到期") == 1
    assert Message.objects.count() == 4
    assert (unread(house.zhou.pk), unread(house.xu.pk), unread(house.fang.pk)) == (2, 1, 0)


def test_without_a_channel_nothing_leaves_the_house(house):
    told(house.zhou)
    assert not Dispatch.objects.exists()
    assert not Job.objects.exists()


def test_what_is_taken_back_was_told_to_nobody(house):
    with transaction.atomic():
        told(house.zhou)
        transaction.set_rollback(True)
    assert unread(house.zhou.pk) == 0
    assert told(house.zhou) == 1


def test_nobody_reads_the_messages_of_others(house):
    told(house.zhou, house.xu)
    own = messages_of(house.zhou.pk).get()
    assert mark_read([own.pk], actor=cast.acting(house.xu), at=cast.NOON) == 0
    later = cast.NOON + timedelta(hours=1)
    assert mark_read([own.pk], actor=cast.acting(house.zhou), at=cast.NOON) == 1
    assert mark_read(None, actor=cast.acting(house.zhou), at=later) == 0
    assert messages_of(house.zhou.pk).get().read_at == cast.NOON


@pytest.mark.parametrize("channels", [0, 2])
def test_thirty_are_told_with_as_many_statements_as_three(house, channels):
    from bureau.messages.channels import mail, opened, reachable

    for one in range(channels):
        opened(mail(name=f"邮件{one}"))
    counts = []
    for number in (3, 30):
        people = [
            cast.employed(f"人{number}{one}", f"p{number}-{one}", cast.Role.OFFICER, house.office)
            for one in range(number)
        ]
        reachable(*people)
        with CaptureQueriesContext(connection) as asked:
            assert told(*people, key=f"共 {number}") == number
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert Dispatch.objects.count() == 33 * channels
