"""The database keeps administrators and posts apart; accounts that are older than their journal are entered as they stand."""

from datetime import UTC
from typing import Any

from django.db import migrations
from django.utils import timezone

from taizhang.bureau.accounts.people import CONSOLE_NAME, CONSOLE_TITLE
from taizhang.bureau.credentials.apartness import install, remove
from taizhang.bureau.journal.append_only import append_only
from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.chain import GENESIS, linked

EVENT = "credentials.CarriedOver"


def carry_over(apps: Any, editor: Any) -> None:
    accounts = apps.get_model("accounts", "Account").objects.order_by("pk")
    if not accounts.exists():
        return
    person, _made = apps.get_model("accounts", "Person").objects.get_or_create(
        name=CONSOLE_NAME, title=CONSOLE_TITLE
    )
    entries, at = apps.get_model("journal", "Entry").objects, timezone.now()
    for account in accounts:
        stream = f"account:{account.pk}"
        facts = {
            "stream": stream,
            "number": 1,
            "event": EVENT,
            "facts": {"row": account.username},
            "subject": stream,
            "state": account.state,
            "actor": person.pk,
            "actor_name": person.name,
            "at": at.astimezone(UTC).isoformat(),
        }
        body = canonical(facts)
        entries.create(
            stream=stream,
            number=1,
            event=EVENT,
            body=body,
            previous=GENESIS,
            digest=linked(GENESIS, body),
            actor=person,
            at=at,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("credentials", "0001_initial"),
        ("accounts", "0003_keeping"),
        ("appointments", "0003_carry_over"),
        ("journal", "0004_making"),
    ]
    operations = [
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.RunPython(lambda apps, editor: install(editor), lambda apps, editor: remove(editor)),
        append_only("credentials_attempt", "credentials_formerpassword"),
    ]
