"""Which finding lives on in which (沿革)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.findings.models import Finding


class SuccessionKind(models.TextChoices):
    SPLIT = "split", _("拆分")
    MERGED = "merged", _("合并")


class Succession(models.Model):
    """From a finding to one that took its place. Never changed.

    Rows that are not ``is_direct`` lead from its own forebears, so that all of them are found in one question.
    """

    predecessor = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="origins")
    kind = models.CharField(max_length=8, choices=SuccessionKind)
    is_direct = models.BooleanField(default=True)
    reason = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["predecessor__number", "successor__number"]
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="one_succession_per_pair")
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"
