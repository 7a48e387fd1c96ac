"""Evidence (佐证材料): a file that proves a measure."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure


class Evidence(models.Model):
    """Withdrawn, never deleted; the file stays in the store under its digest."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="evidence")
    title = models.CharField(max_length=120)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="evidence")
    file_name = models.CharField(max_length=255)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=EvidenceState, default=EvidenceState.SUBMITTED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["submitted_at", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def root(self) -> Finding:
        return self.measure.finding

    @property
    def stream(self) -> str:
        return f"evidence:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.measure.scope_path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        return self.measure.scope_paths
