"""Questions about findings."""

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast, Concat

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.queries import around, inside


def findings_for(actor: Actor) -> QuerySet[Finding]:
    """Findings of the rounds of the organizations above and below the actor's posts, and those handed to
    their groups; the rest does not exist for them.
    """
    visible = Finding.objects.filter(
        around(actor, "round__organization__path") | inside(actor, "group__path")
    )
    whole = visible.select_related("round__organization", "office", "group", "intake")
    return whole.defer("intake__text", "intake__tables", "intake__notes", "intake__unplaced")


def happened_to(findings: QuerySet[Finding]) -> QuerySet[Entry]:
    """The journal entries on these findings, the latest first."""
    streams = findings.order_by().annotate(named=Concat(Value("finding:"), Cast("pk", CharField())))
    return Entry.objects.filter(stream__in=streams.values("named")).order_by("-at", "-pk")
