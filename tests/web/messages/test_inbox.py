"""What somebody was told stands in their inbox, with the number of what they have not read at the head of every page (消息)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.bureau.messages.models import Message
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import Topic

TOPIC = Topic("tests.reminder", "催办")


def told(person, number=1, address="/account"):
    for one in range(number):
        said = {"subject": f"第 {one} 件", "text": "请办理。", "address": address}
        tell([person], kind=TOPIC, key=f"{number}/{one}", at=cast.NOON, **said)


def page(client, address="/messages"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_head_of_every_page_says_how_many_were_not_read(house, zhou):
    assert '<span class="count">' not in page(zhou, "/account").split("</header>")[0]
    told(house.zhou, 3)
    head = page(zhou, "/account").split("</header>")[0]
    assert '<span class="count">3<' in head


def test_going_there_marks_it_read(house, zhou):
    told(house.zhou)
    row = Message.objects.get()
    answer = zhou.post(f"/messages/{row.pk}/reading")
    assert (answer.status_code, answer["Location"]) == (303, "/account")
    row.refresh_from_db()
    assert row.read_at


@pytest.mark.parametrize(
    "address", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"]
)
def test_a_message_leads_nowhere_but_into_the_house(house, zhou, address):
    told(house.zhou, address=address)
    answer = zhou.post(f"/messages/{Message.objects.get().pk}/reading")
    assert answer["Location"] == "/messages"


def test_somebody_elses_message_is_not_there(house, zhou, xu):
    told(house.zhou)
    assert xu.post(f"/messages/{Message.objects.get().pk}/reading").status_code == 404
    assert "请办理" not in page(xu)
    assert "请办理" in page(zhou)


def test_all_are_marked_read_at_once_and_the_unread_can_be_seen_alone(house, zhou):
    told(house.zhou, 2)
    assert page(zhou, "/messages?only=unread").count("请办理") == 2
    assert zhou.post("/messages/read").status_code == 303
    assert "请办理" not in page(zhou, "/messages?only=unread")


def test_a_long_inbox_asks_no_more_than_a_short_one(house, zhou):
    counts = []
    for number in (3, 30):
        told(house.zhou, number)
        with CaptureQueriesContext(connection) as asked:
            page(zhou)
        counts.append(len(asked))
    assert counts[0] == counts[1]
