"""The tree and the posts of a house that is older than their journal are entered as they stand (结转)."""

from datetime import UTC, datetime
from typing import Any

from django.db import migrations
from django.utils import timezone

from taizhang.bureau.accounts.people import CONSOLE_NAME, CONSOLE_TITLE
from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.chain import GENESIS, linked


def carry_over(apps: Any, editor: Any) -> None:
    nodes = list(apps.get_model("organizations", "Organization").objects.order_by("path"))
    if not nodes:
        return
    person, _made = apps.get_model("accounts", "Person").objects.get_or_create(
        name=CONSOLE_NAME, title=CONSOLE_TITLE
    )
    book = _Book(apps.get_model("journal", "Entry"), person, timezone.now())
    for node in nodes:
        top = node.path.split("/")[1]
        book.enter(f"organization:{top}", f"organization:{node.pk}", node.state, {"row": node.name})
    posts = apps.get_model("accounts", "Appointment").objects.select_related("person", "organization")
    for post in posts.order_by("pk"):
        said = f"{post.person.name} {post.organization.name} {post.role} {post.from_date.isoformat()}"
        book.enter(f"person:{post.person_id}", f"appointment:{post.pk}", post.state, {"row": said})


class _Book:
    def __init__(self, entries: Any, person: Any, at: datetime) -> None:
        self.entries, self.person, self.at = entries, person, at
        self.heads: dict[str, tuple[int, str]] = {}

    def enter(self, stream: str, subject: str, state: str, facts: dict[str, Any]) -> None:
        number, previous = self.heads.get(stream, (0, GENESIS))
        body = canonical(
            {
                "stream": stream,
                "number": number + 1,
                "event": "appointments.CarriedOver",
                "facts": facts,
                "subject": subject,
                "state": state,
                "actor": self.person.pk,
                "actor_name": self.person.name,
                "at": self.at.astimezone(UTC).isoformat(),
            }
        )
        digest = linked(previous, body)
        self.entries.objects.create(
            stream=stream,
            number=number + 1,
            event="appointments.CarriedOver",
            body=body,
            previous=previous,
            digest=digest,
            actor=self.person,
            at=self.at,
        )
        self.heads[stream] = (number + 1, digest)


class Migration(migrations.Migration):
    dependencies = [
        ("appointments", "0002_append_only"),
        ("accounts", "0002_organising"),
        ("journal", "0003_organising"),
    ]
    operations = [migrations.RunPython(carry_over, migrations.RunPython.noop)]
