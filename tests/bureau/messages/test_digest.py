"""Whoever chose a digest is told once a day of what they have not read, by that way, and of the rest at once (每日摘要)."""

from datetime import timedelta

import pytest
from bureau.messages.channels import mail, opened, reachable

import cast
from taizhang.bureau.messages.actions.mark_read import mark_read
from taizhang.bureau.messages.jobs.digest import digest
from taizhang.bureau.messages.models import Dispatch, Message
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import DIGEST, Topic

pytestmark = pytest.mark.django_db
CALM, URGENT = Topic("tests.calm", "进展"), Topic("tests.urgent", "催办")
MORNING = cast.NOON + timedelta(hours=20)


@pytest.fixture(autouse=True)
def way(house):
    reachable(house.zhou, choices={CALM.name: {"email": "digest"}})
    reachable(house.xu)
    return opened(mail())


def told(*people, topic=CALM, key="一", at=cast.NOON):
    tell(people, kind=topic, subject=f"事项{key}", text="请看。", key=key, at=at)


def digests():
    return list(Dispatch.objects.filter(kind=DIGEST.name).order_by("pk"))


def test_what_is_for_the_digest_leaves_with_it_and_the_rest_at_once(house):
    told(house.zhou, house.xu)
    told(house.zhou, topic=URGENT, key="急")
    assert {(one.person, one.kind) for one in Dispatch.objects.all()} == {
        (house.xu, CALM.name),
        (house.zhou, URGENT.name),
    }
    digest.perform({}, at=MORNING)
    (one,) = digests()
    assert (one.person, one.subject) == (house.zhou, "您有 1 条未读消息")
    assert "事项一" in one.text
    assert "急" not in one.text


def test_it_comes_once_a_day_and_tells_nothing_twice(house):
    told(house.zhou)
    for _time in range(2):
        digest.perform({}, at=MORNING)
    told(house.zhou, key="二", at=MORNING + timedelta(hours=1))
    digest.perform({}, at=MORNING + timedelta(days=1))
    first, second = digests()
    assert ("事项一" in first.text, "事项一" in second.text, "事项二" in second.text) == (True, False, True)


def test_what_was_read_is_not_in_it_and_an_empty_one_is_not_sent(house):
    told(house.zhou)
    mark_read(None, actor=cast.acting(house.zhou), at=cast.NOON)
    digest.perform({}, at=MORNING)
    assert digests() == []


def test_a_long_one_says_how_many_more(house):
    rows = [
        Message(
            person=house.zhou,
            kind=CALM.name,
            key=f"{one}",
            subject=f"事项{one}",
            text="请看。",
            told_at=cast.NOON,
        )
        for one in range(50)
    ]
    Message.objects.bulk_create(rows)
    digest.perform({}, at=MORNING)
    (one,) = digests()
    assert one.text.splitlines()[-1] == "还有 10 条，请到台账里看"
