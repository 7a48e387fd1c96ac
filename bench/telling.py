"""A house with so many people to be told by one way, and everybody told: python -m bench.telling WAY ADDRESS COUNT (告知)."""

import sys
import time

from django.utils import timezone

from taizhang.console.house import migrate, open_house

AT_ONCE = 100
# What a channel of each way is told, and what it keeps to itself.
CHANNELS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "email": ({"sender": "taizhang@example.gov.cn"}, {}),
    "webhook": ({}, {"sign": "k" * 32}),
    "wecom_app": ({"corpid": "ww1", "agentid": "1000002"}, {"corpsecret": "s"}),
    "dingtalk_app": ({"appkey": "ding1", "agent_id": "42"}, {"appsecret": "s"}),
    "feishu_app": ({"app_id": "cli_1"}, {"app_secret": "s"}),
}


def main(way: str, address: str, count: int) -> None:
    from django.db import transaction

    from taizhang.bureau.accounts.models import Person
    from taizhang.bureau.messages.models import Channel, Preference
    from taizhang.bureau.messages.sending import tell
    from taizhang.bureau.messages.topics import TRIAL
    from taizhang.bureau.messages.ways.secrets import kept

    migrate()
    at = timezone.now()
    facts, sealed = CHANNELS[way]
    secrets = kept(sealed) if sealed else ""
    topics = [TRIAL.name]
    Channel.objects.create(
        way=way, name=way, base=address, facts=facts, secrets=secrets, topics=topics, state="active"
    )
    people = Person.objects.bulk_create(Person(name=f"人{one}") for one in range(count))
    Preference.objects.bulk_create(
        Preference(person=one, addresses=_addresses(one.pk), set_by=one, set_at=at) for one in people
    )
    # A group is told once of an occasion: so many occasions. People are told a hundred at a time.
    step = 1 if way == "webhook" else AT_ONCE
    began = time.monotonic()
    for first in range(0, count, AT_ONCE):
        with transaction.atomic():
            for one in range(first, min(first + AT_ONCE, count), step):
                some = people[one : one + step]
                tell(
                    some,
                    kind=TRIAL,
                    subject=f"第 {one} 件",
                    text="还有三天到期，请办理。",
                    key=f"{one}",
                    at=at,
                )
    print(time.monotonic() - began)


def _addresses(number: int) -> dict[str, str]:
    services = {name: f"{name}-{number}" for name in ("wecom", "dingtalk", "feishu")}
    return {"email": f"p{number}@example.gov.cn", **services}


if __name__ == "__main__":
    open_house()
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
