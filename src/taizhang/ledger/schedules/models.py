"""Schedules, their roundups, and what each office answered (调度安排、调度、填报)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.schedules.rhythm import Rhythm
from taizhang.ledger.schedules.states import Cadence, RoundupState, ScheduleState, TurnState


class Schedule(models.Model):
    """When the offices of a round are asked. ``offices`` are keys, empty for every office with open measures.

    ``opens_before`` working days before the day a roundup is opened; ``reminds_before`` working days before it whoever
    still owes an answer is reminded.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="schedules")
    name = models.CharField(max_length=40)
    cadence = models.CharField(max_length=12, choices=Cadence)
    days = models.JSONField()
    first_date = models.DateField()
    opens_before = models.PositiveSmallIntegerField()
    reminds_before = models.PositiveSmallIntegerField()
    offices = models.JSONField(default=list)
    source = models.CharField(max_length=200, blank=True)
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=ScheduleState, default=ScheduleState.RUNNING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["round", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def rhythm(self) -> Rhythm:
        return Rhythm(self.cadence, tuple(self.days), self.first_date)

    @property
    def root(self) -> "Schedule":
        return self

    @property
    def stream(self) -> str:
        return f"schedule:{self.pk}"

    weighed_with = ("round__organization",)

    @property
    def scope_path(self) -> str:
        return self.round.organization.path


class Roundup(models.Model):
    """One occurrence of a schedule: offices are asked until ``due_date``, which is a working day."""

    schedule = models.ForeignKey(Schedule, on_delete=models.PROTECT, related_name="roundups")
    nominal_date = models.DateField()
    due_date = models.DateField()
    is_provisional = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    summary = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=RoundupState, default=RoundupState.OPEN)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-due_date", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["schedule", "nominal_date"], name="one_roundup_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.schedule} {self.due_date.isoformat()}"

    @property
    def root(self) -> "Roundup":
        return self

    @property
    def stream(self) -> str:
        return f"roundup:{self.pk}"

    weighed_with = ("schedule__round__organization",)

    @property
    def scope_path(self) -> str:
        return self.schedule.scope_path


class Turn(models.Model):
    """What one office owes to a roundup. ``measures`` are those that it had open when it was asked.

    ``is_late`` and ``returned_for`` are those of the last answer.
    """

    roundup = models.ForeignKey(Roundup, on_delete=models.PROTECT, related_name="turns")
    office = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="turns")
    measures = models.JSONField(default=list)
    is_late = models.BooleanField(default=False)
    returned_for = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=TurnState, default=TurnState.OWED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["roundup", "office__path"]
        constraints = [models.UniqueConstraint(fields=["roundup", "office"], name="one_turn_per_office")]
        indexes = [models.Index(fields=["office", "state"], name="turn_office")]

    def __str__(self) -> str:
        return f"{self.office}"

    @property
    def root(self) -> Roundup:
        return self.roundup

    @property
    def stream(self) -> str:
        return f"turn:{self.pk}"

    weighed_with = ("office",)

    @property
    def scope_path(self) -> str:
        return self.office.path


class TurnAnswer(models.Model):
    """What the office answered, beside the progress that it reported on its measures (填报). Never changed."""

    turn = models.ForeignKey(Turn, on_delete=models.PROTECT, related_name="answers")
    text = models.TextField(blank=True)
    reported = models.PositiveIntegerField()
    is_late = models.BooleanField()
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    answered_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["turn", "pk"]

    def __str__(self) -> str:
        return self.text[:40]
