"""Somebody says where and when they want to be told; whoever saw an older state writes nothing (通知设置)."""

import pytest

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import Preference
from taizhang.bureau.messages.preferences import wishes_of

HERE = "/messages/preferences"


def wishes(person):
    return wishes_of([person.pk])[person.pk]


def test_what_was_chosen_stands_there_next_time(house, zhou):
    said = {
        "email": "zhou@example.gov.cn",
        "wecom": "zhouming",
        "quiet_from": "21:00",
        "quiet_until": "07:30",
    }
    assert zhou.post(HERE, {**said, "is_on_workdays_only": "on"}).status_code == 303
    page = zhou.get(HERE).content.decode()
    assert all(f'value="{one}"' in page for one in said.values())
    assert wishes(house.zhou).is_on_workdays_only
    assert list(verify()) == []


def test_a_change_is_a_further_row_and_an_older_state_is_refused(house, zhou):
    zhou.post(HERE, {"email": "a@example.gov.cn"})
    first = Preference.objects.get()
    assert zhou.post(HERE, {"email": "b@example.gov.cn", "follows": first.pk}).status_code == 303
    late = zhou.post(HERE, {"email": "c@example.gov.cn", "follows": first.pk})
    assert late.status_code == 409
    assert "已被他人更新" in late.content.decode()
    assert [one.addresses["email"] for one in Preference.objects.order_by("pk")] == [
        "a@example.gov.cn",
        "b@example.gov.cn",
    ]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"email": "不是邮箱"}, "邮箱"),
        ({"wecom": "a|b"}, "一栏只写一个地址"),
        ({"dingtalk": "a,b"}, "一栏只写一个地址"),
        ({"quiet_from": "21:00"}, "要写明起和止"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(house, zhou, said, why):
    answer = zhou.post(HERE, said)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Preference.objects.exists()


def test_nobody_sets_it_for_somebody_else(house, zhou):
    zhou.post(HERE, {"email": "zhou@example.gov.cn", "person": house.xu.pk})
    assert wishes(house.xu).addresses == {}
    assert wishes(house.zhou).addresses == {"email": "zhou@example.gov.cn"}
    assert cast.acting(house.zhou).name in Preference.objects.get().set_by.name
