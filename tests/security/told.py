"""A message, a channel, an entered address and a job that was given up, for the rows of a unit (消息、渠道、作业)."""

from cast import NOON
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.models import AddressEntry, Channel, Message
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import Topic
from taizhang.bureau.messages.ways.secrets import kept


def told_rows(reader: Person, mark: str) -> dict[str, int]:
    """The message is there for one person alone."""
    said = {"subject": f"{mark}催办", "text": f"{mark}请办理", "address": "/account"}
    tell([reader], kind=Topic("tests.reminder", "催办"), key=mark, at=NOON, **said)
    settings = {"name": mark, "base": "https://platform.example.org/", "secrets": kept({"sign": mark})}
    failed = {"made_at": NOON, "given_up_at": NOON, "trouble": "对方不在"}
    entered = {"addresses": {"email": f"{len(mark)}@example.org"}, "entered_by": reader, "entered_at": NOON}
    return {
        "entry": AddressEntry.objects.create(person=reader, **entered).pk,
        "message": Message.objects.get(key=mark).pk,
        "channel": Channel.objects.create(way=Way.WEBHOOK, **settings).pk,
        "job": Job.objects.create(kind="messages.dispatch", **failed).pk,
    }
