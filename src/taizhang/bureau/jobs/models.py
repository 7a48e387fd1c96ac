"""Jobs with their attempts, who works on them, when periodic ones are due, and orders to try again (作业)."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.jobs.states import RetrialState, TimingState


class Job(models.Model):
    """``due_at`` is None once it was done, or given up. ``key`` is that of what must be done once.

    Whoever works on it holds it (``holder``) until ``leased_until``, and holds it longer for as long as it lives.
    """

    kind = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    key = models.CharField(max_length=200, unique=True, null=True, blank=True)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    holder = models.CharField(max_length=80, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=300, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["due_at", "id"], condition=Q(due_at__isnull=False), name="jobs_that_are_due"
            ),
            models.Index(
                fields=["-given_up_at"], condition=Q(given_up_at__isnull=False), name="jobs_given_up"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def is_running(self, at: datetime) -> bool:
        return self.due_at is not None and self.leased_until is not None and self.leased_until > at


class Worker(models.Model):
    """A process, or a thread in one, that works on jobs; it says again and again that it lives."""

    name = models.CharField(max_length=80, unique=True)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["-seen_at"], name="workers_by_sight")]

    def __str__(self) -> str:
        return self.name


class Timing(models.Model):
    """When a periodic kind is due, as the system administrator set it. The latest row of a kind counts."""

    kind = models.CharField(max_length=60)
    rhythm = models.CharField(max_length=5)
    is_paused = models.BooleanField(default=False)
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=TimingState, default=TimingState.SET)

    class Meta:
        indexes = [models.Index(fields=["kind", "-id"], name="timings_by_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.rhythm}"

    @property
    def root(self) -> "Timing":
        return self

    @property
    def stream(self) -> str:
        return f"timing:{self.pk}"

    @property
    def scope_path(self) -> str:
        return "/"


class Retrial(models.Model):
    """Somebody had a job that was given up tried again (重新执行)."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="retrials")
    ordered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ordered_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=RetrialState, default=RetrialState.ORDERED)

    def __str__(self) -> str:
        return str(self.job)

    @property
    def root(self) -> "Retrial":
        return self

    @property
    def stream(self) -> str:
        return f"retrial:{self.pk}"

    @property
    def scope_path(self) -> str:
        return "/"
