"""Channels and addresses for tests, made through the real acts (渠道)."""

from typing import Any

from duties import administering, administrator

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.journal.creation import GROUND, Ground
from taizhang.bureau.messages.actions.activate_channel import activate_channel
from taizhang.bureau.messages.actions.open_channel import open_channel
from taizhang.bureau.messages.actions.set_preferences import set_preferences
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.models import Channel, Dispatch
from taizhang.bureau.messages.preferences import wishes_of
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import Topic

TOPIC = Topic("tests.reminder", "催办")


def keeper() -> Person:
    return administrator()


def channel(
    way: str, base: str, *, name: str = "渠道", topics: Any = (), facts: Any = (), **secrets: str
) -> Channel:
    said = {
        "way": way,
        "name": name,
        "base": base,
        "facts": dict(facts),
        "secrets": secrets,
        "topics": topics,
    }
    return open_channel(GROUND, **said, **administering(keeper()))


def mail(base: str = "smtp://127.0.0.1:2525", *, name: str = "邮件") -> Channel:
    return channel(Way.EMAIL, base, name=name, facts={"sender": "taizhang@example.gov.cn"})


def opened(row: Channel) -> Channel:
    activate_channel(row, **administering(keeper()))
    return Channel.objects.get(pk=row.pk)


def reachable(*people: Person, **wishes: Any) -> None:
    for one in people:
        addresses = {"email": f"p{one.pk}@example.gov.cn", "wecom": f"w{one.pk}"}
        addresses |= {"dingtalk": f"d{one.pk}", "feishu": f"f{one.pk}"}
        said = {"quiet_from": None, "quiet_until": None, "is_on_workdays_only": False, "choices": {}}
        by = cast.acting(one)
        set_preferences(
            Ground(by.posts[0].path),
            follows=wishes_of([one.pk])[one.pk].latest,
            **{"addresses": addresses, **said, **wishes},
            actor=by,
            at=cast.NOON,
        )


def told(*people, key="一"):
    tell(
        people,
        kind=TOPIC,
        subject="还有三天到期",
        text="请办理。",
        address="/findings/1",
        key=key,
        at=cast.NOON,
    )


def row() -> Dispatch:
    return Dispatch.objects.select_related("job").get()
