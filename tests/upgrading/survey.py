"""What stands in a house after it was brought up to date (清点), told as plain facts."""

from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.test.utils import setup_test_environment


def survey() -> dict[str, Any]:
    from taizhang.bureau.journal.verify import verify
    from taizhang.ledger.findings.models import Finding
    from taizhang.ledger.measures.models import Measure
    from taizhang.ledger.rounds.models import Round

    round = Round.objects.get()
    counts = {one.__name__: one._default_manager.count() for one in apps.get_models()}
    return {
        "counts": counts,
        "faults": [str(one) for one in verify()],
        "states": _counted(Finding.objects.values_list("state", flat=True)),
        "measures": _counted(Measure.objects.values_list("state", flat=True)),
        "lines": lines(),
        "chain": [step["name"] for step in round.chain],
        "needs_plan": round.needs_plan,
        "steps": steps(),
        "pages": pages(round.pk),
    }


def _counted(words: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found


def lines() -> dict[str, Any]:
    """Whether lines and words are what a recount makes of the same rows."""
    from taizhang.ledger.lists.mirror import refill
    from taizhang.ledger.lists.models import FindingLine, FindingWording, MeasureLine, MeasureWording

    mirrors = (FindingLine, MeasureLine, FindingWording, MeasureWording)

    class Statements:
        def __init__(self) -> None:
            self.connection = connection

        def execute(self, statement: str) -> None:
            with connection.cursor() as cursor:
                cursor.execute(statement)

    def kept() -> list[Any]:
        return [list(model.objects.order_by("pk").values()) for model in mirrors]

    before = kept()
    with transaction.atomic():
        for model in mirrors:
            Statements().execute(f"DELETE FROM {model._meta.db_table}")
        refill(Statements())  # type: ignore[arg-type]
        again = kept()
        transaction.set_rollback(True)
    return {"kept": [len(rows) for rows in before], "as_recounted": before == again}


def steps() -> list[str]:
    """At which step each application under review stands, each once."""
    from taizhang.ledger.findings.models import Finding
    from taizhang.ledger.writeoffs.chain import current_step

    found = (current_step(one) for one in Finding.objects.filter(state="under_review"))
    return sorted({step.name if step else "" for step in found})


def pages(round: int) -> dict[str, Any]:
    """The pages that people open first: whether they answer, and whether a word of the old house is found."""
    from taizhang.bureau.accounts.models import Account
    from taizhang.ledger.findings.models import Finding

    setup_test_environment()
    client = Client()
    client.force_login(Account.objects.get(username="沈洁"))
    some = [Finding.objects.filter(number=number).values_list("pk", flat=True)[0] for number in (1, 2, 3, 4)]
    places = ["/", f"/rounds/{round}", f"/rounds/{round}/ledger", *(f"/findings/{pk}" for pk in some)]
    found = client.get(f"/rounds/{round}/ledger?q=之77").content.decode()
    return {
        "answers": {place: client.get(place).status_code for place in places},
        "is_found": "重点项目推进不够有力之77" in found and "有力之78" not in found,
    }
