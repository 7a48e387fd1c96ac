"""Calls, and what each office owes to one (征集、报送件)."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.models.cycle import Cycle
from taizhang.ledger.calls.models.form import Form
from taizhang.ledger.calls.periods import said_period
from taizhang.ledger.calls.states import CallState, SubmissionState


class Call(models.Model):
    """One demand for material. ``basis`` is what it rests on (依据), empty where none was given.

    ``due_days`` is the number of working days that were given, None where a day was named; ``is_provisional`` while the
    year of the due day has no calendar. ``period`` is what the figures are about (periods.py), empty where nothing.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="calls")
    form = models.ForeignKey(Form, on_delete=models.PROTECT, related_name="calls")
    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, null=True, blank=True, related_name="calls")
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    basis = models.CharField(max_length=300, blank=True)
    period = models.CharField(max_length=10, blank=True)
    due_at = models.DateTimeField()
    due_days = models.PositiveSmallIntegerField(null=True, blank=True)
    is_provisional = models.BooleanField(default=False)
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=CallState, default=CallState.OPEN)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-sent_at", "-pk"]
        indexes = [models.Index(fields=["organization", "due_at"], name="call_due")]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "period"], condition=Q(cycle__isnull=False), name="one_call_of_a_period"
            ),
        ]

    weighed_with = ("organization",)

    def __str__(self) -> str:
        return self.title

    @property
    def root(self) -> "Call":
        return self

    @property
    def stream(self) -> str:
        return f"call:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path

    @property
    def said_period(self) -> str:
        return said_period(self.period)

    @property
    def due_on(self) -> date:
        return localdate(self.due_at)


class Submission(models.Model):
    """What one office owes to one call, and its draft (报送件). ``draft`` as ``answers.plain`` writes it."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="submissions")
    office = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="submissions")
    draft = models.JSONField(default=dict)
    draft_file = models.ForeignKey(File, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    draft_file_name = models.CharField(max_length=255, blank=True)
    state = models.CharField(max_length=12, choices=SubmissionState, default=SubmissionState.OWED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["call", "office__path"]
        indexes = [models.Index(fields=["office", "state"], name="submission_office")]
        constraints = [models.UniqueConstraint(fields=["call", "office"], name="one_submission_per_office")]

    weighed_with = ("office", "call__organization", "call__form")

    def __str__(self) -> str:
        return f"{self.office} · {self.call}"

    @property
    def root(self) -> "Submission":
        return self

    @property
    def stream(self) -> str:
        return f"submission:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.office.path
