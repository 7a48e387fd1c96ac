"""Verifications that were run and asked for, and letters that carry checkpoints and alarms (核验记录、寄存函)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.accounts.models import Person


class Asking(models.Model):
    """Somebody wants the record verified now; whoever keeps watch does it next."""

    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.asked_by} {self.asked_at}"


class Verification(models.Model):
    """One run through the whole record, written at its end and never changed (trigger).

    ``entries`` is how many there were, ``sealed`` the size of the last checkpoint; ``faults`` are the first of ``fault_count`` sentences.
    ``parts`` says of the journal and of each further check how many of them it gave; None for runs from before there were
    parts. ``asked_by`` is empty for those of the night.
    """

    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    entries = models.PositiveBigIntegerField()
    sealed = models.PositiveBigIntegerField()
    faults = models.JSONField(default=list)
    fault_count = models.PositiveBigIntegerField()
    parts = models.JSONField(null=True)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-began_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.began_at} {self.fault_count}"


class Kind(models.TextChoices):
    ANCHOR = "anchor", _("校验点")
    ALARM = "alarm", _("核验不通过")


class Letter(models.Model):
    """What goes to one address. ``number`` is the size of the log, or the verification; ``next_at`` is None once it was
    sent, or given up.
    """

    kind = models.CharField(max_length=8, choices=Kind)
    address = models.CharField(max_length=254)
    day = models.DateField()
    number = models.PositiveBigIntegerField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    notes = models.JSONField(default=list)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["address", "day"], condition=Q(kind=Kind.ANCHOR), name="one_anchor_a_day"
            ),
            models.UniqueConstraint(
                fields=["address", "number"], condition=Q(kind=Kind.ALARM), name="one_alarm_a_verification"
            ),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=Q(next_at__isnull=False), name="letters_that_are_due")
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.address}"
