"""Years of key work, their tasks, and how each task was judged (重点工作年度、重点任务、考核).

A year is a round of the ledger and a task a finding of it: what stands here is only what an inspection does not have.
"""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.states import Result
from taizhang.ledger.rounds.models import Round


class Programme(models.Model):
    """What makes a round a year of key work. ``sources`` names where its tasks may come from.

    ``number_template`` has ``{year}`` and ``{number}``; ``score_max`` is the full mark.
    """

    round = models.OneToOneField(Round, on_delete=models.PROTECT, primary_key=True, related_name="programme")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="programmes")
    year = models.PositiveSmallIntegerField()
    number_template = models.CharField(max_length=60)
    sources = models.JSONField(default=list)
    score_max = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "year"], name="one_programme_per_year")
        ]

    def __str__(self) -> str:
        return f"{self.round}"

    def called(self, number: int) -> str:
        """The number of a task as it is written."""
        return self.number_template.replace("{year}", str(self.year)).replace("{number}", str(number))

    @property
    def example(self) -> str:
        """What the first number looks like."""
        return self.called(1)


class KeyTask(models.Model):
    """Where a task comes from and what it is for; ``result`` and ``score`` are those of the last appraisal."""

    finding = models.OneToOneField(
        Finding, on_delete=models.PROTECT, primary_key=True, related_name="key_task"
    )
    source = models.CharField(max_length=20)
    source_document = models.CharField(max_length=120, blank=True)
    resolution = models.ForeignKey(
        Resolution, on_delete=models.PROTECT, null=True, blank=True, related_name="key_tasks"
    )
    goal = models.TextField(blank=True)
    result = models.CharField(max_length=12, choices=Result, blank=True)
    score = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["finding__round", "finding__number"]

    def __str__(self) -> str:
        return str(self.finding)

    @property
    def told_in(self) -> Finding:
        """What happens to a task stands in the record of its finding; it has none of its own."""
        return self.finding


class Appraisal(models.Model):
    """How a task came out, in somebody else's eyes, and why (考核). Never changed: a later one takes its place."""

    task = models.ForeignKey(KeyTask, on_delete=models.PROTECT, related_name="appraisals")
    result = models.CharField(max_length=12, choices=Result)
    score = models.PositiveSmallIntegerField()
    score_max = models.PositiveSmallIntegerField()
    reason = models.TextField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["task", "pk"]

    def __str__(self) -> str:
        return f"{self.score}/{self.score_max}"
