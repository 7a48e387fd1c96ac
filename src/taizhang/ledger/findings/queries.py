"""Questions about findings."""

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.queries import around, inside


def findings_for(actor: Actor) -> QuerySet[Finding]:
    """Findings of the rounds of the organizations above and below the actor's posts, those handed to their groups,
    and those that they are asked to sign for; the rest does not exist for them.
    """
    asked = Finding.objects.filter(inside(actor, "applications__seats__organization__path"))
    near = around(actor, "round__organization__path") | inside(actor, "group__path")
    visible = Finding.objects.filter(near | Q(pk__in=asked.order_by().values("pk")))
    whole = visible.select_related("round__organization", "round__programme", "office", "group", "intake")
    return whole.defer("intake__text", "intake__tables", "intake__notes", "intake__unplaced")


def happened_to(findings: QuerySet[Finding]) -> QuerySet[Entry]:
    """The journal entries on these findings, the latest first."""
    streams = findings.order_by().annotate(named=Concat(Value("finding:"), Cast("pk", CharField())))
    return Entry.objects.filter(stream__in=streams.values("named")).order_by("-at", "-pk")
