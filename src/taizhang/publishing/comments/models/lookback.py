"""That a finding is to be looked at again, because a citizen was right that it is not put right (回头看请求)."""

from django.db import models

from taizhang.ledger.findings.models import Finding
from taizhang.publishing.comments.models.comment import Comment
from taizhang.publishing.comments.states import LookbackState


class LookbackRequest(models.Model):
    """A fact of its own, which a look-back answers; ``outcome`` says what was found, or why there is none."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="lookback_requests")
    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="lookback_request")
    outcome = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=LookbackState, default=LookbackState.OPEN)
    version = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField()

    weighed_with = ("finding__round__organization", "finding__office", "comment")

    class Meta:
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.comment}"

    @property
    def root(self) -> "LookbackRequest":
        return self

    @property
    def stream(self) -> str:
        return f"lookback-request:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.finding.scope_path
