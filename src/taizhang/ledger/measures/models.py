"""Measures (整改措施) and progress reports (进展)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.states import Kind, MeasureState


class Measure(models.Model):
    """What the unit promises to do. Names as the document states them stand beside the nodes they were matched to.

    ``resolution`` is the decision of a meeting that it carries out, where there was one.
    ``original_due_date`` is the date that the approved plan set, or that stood before the first extension: whether
    something was in time is counted against it. ``next_date`` is the date that the light shows: that of the next
    milestone of a staged measure, none for a standing one. ``review_on`` is the day on which a standing measure that
    is deemed complete is looked at again. ``stages`` lists the milestones of a staged measure in order, each as
    {name, due, reached} with ISO days; ``reached`` is None until it is. ``approved_digest`` is that of the content which
    a plan was approved with.
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="measures")
    number = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.DATED)
    leader_name = models.CharField(max_length=60, blank=True)
    unit_name = models.CharField(max_length=120, blank=True)
    person_name = models.CharField(max_length=60, blank=True)
    due_text = models.CharField(max_length=60, blank=True)
    office = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="measures"
    )
    due_date = models.DateField(null=True, blank=True)
    original_due_date = models.DateField(null=True, blank=True)
    next_date = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    stages = models.JSONField(default=list, blank=True)
    approved_digest = models.CharField(max_length=64, blank=True)
    place = models.JSONField(default=dict)
    resolution = models.ForeignKey(
        Resolution, on_delete=models.PROTECT, null=True, blank=True, related_name="measures"
    )
    state = models.CharField(max_length=12, choices=MeasureState, default=MeasureState.ONGOING)
    done_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["finding", "number"]
        constraints = [models.UniqueConstraint(fields=["finding", "number"], name="one_measure_per_number")]

    def __str__(self) -> str:
        return self.text[:40]

    @property
    def root(self) -> Finding:
        return self.finding

    @property
    def stream(self) -> str:
        return f"measure:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.office.path if self.office else self.finding.scope_path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        return (self.scope_path, *self.finding.group_paths)


class ProgressReport(models.Model):
    """What was done for a measure, by whom, on which day. Never changed: a later report corrects an earlier one."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="reports")
    text = models.TextField()
    happened_on = models.DateField()
    reported_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField()

    class Meta:
        ordering = ["reported_at", "pk"]

    def __str__(self) -> str:
        return self.text[:40]


class StandingReview(models.Model):
    """A look at a standing measure that was deemed complete (复核): whether it still holds. Never changed."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="reviews")
    held_on = models.DateField()
    holds = models.BooleanField()
    text = models.TextField()
    next_on = models.DateField(null=True, blank=True)
    reviewed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField()

    class Meta:
        ordering = ["reviewed_at", "pk"]

    def __str__(self) -> str:
        return self.text[:40]
