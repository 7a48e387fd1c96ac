"""Robots of groups are told once of what was named for them, signed as each of them wants it (群机器人)."""

import pytest
from bureau.messages.channels import TOPIC, channel, opened, row
from bureau.messages.services import ROBOT_KEY, ROBOT_SIGN, DingTalk, Feishu, WeCom, running
from working import Clock, worked

import cast
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import TRIAL

pytestmark = pytest.mark.django_db
ROBOTS = {
    Way.WECOM_ROBOT: (WeCom, {"key": ROBOT_KEY}),
    Way.DINGTALK_ROBOT: (DingTalk, {"access_token": ROBOT_KEY, "sign": ROBOT_SIGN}),
    Way.FEISHU_ROBOT: (Feishu, {"hook": ROBOT_KEY, "sign": ROBOT_SIGN}),
}


@pytest.fixture
def clock():
    return Clock(cast.NOON)


@pytest.mark.parametrize("way", list(ROBOTS), ids=str)
def test_a_group_is_told_once_of_what_was_named_for_it(way, house, clock, settings):
    kind, secrets = ROBOTS[way]
    with running(kind()) as there:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{there.port}"]
        opened(channel(way, there.base, topics=[TRIAL.name], **secrets))
        tell([house.zhou], kind=TOPIC, subject="还有三天", text="请办理。", key="一", at=cast.NOON)
        tell([house.zhou, house.xu], kind=TRIAL, subject="通知", text="全体注意。", key="群", at=cast.NOON)
        worked(clock)
        assert [(who, "全体注意" in text) for who, text in there.taken] == [("group", True)]


@pytest.mark.parametrize("way", list(ROBOTS), ids=str)
def test_a_wrong_key_of_a_robot_is_tried_again_and_seen(way, house, clock, settings):
    kind, secrets = ROBOTS[way]
    with running(kind()) as there:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{there.port}"]
        wrong = dict.fromkeys(secrets, "SEC-wrong")
        opened(channel(way, there.base, topics=[TRIAL.name], **wrong))
        tell([house.zhou], kind=TRIAL, subject="通知", text="全体注意。", key="群", at=cast.NOON)
        worked(clock)
        assert (row().standing, there.taken) == ("failed", [])
        assert "对方回答" in row().job.trouble
