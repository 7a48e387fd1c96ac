"""Questions about findings."""

from django.db.models import QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.queries import around


def findings_for(actor: Actor) -> QuerySet[Finding]:
    """Findings of the rounds of the organizations above and below the actor's posts; the rest does not exist for them."""
    visible = Finding.objects.filter(around(actor, "round__organization__path"))
    return visible.select_related("round__organization", "office", "intake")
