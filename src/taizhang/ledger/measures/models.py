"""Measures (整改措施) and progress reports (进展)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.states import Kind, MeasureState


class Measure(models.Model):
    """What the unit promises to do. Names as the document states them stand beside the nodes they were matched to.

    ``co_units`` are the names of those that co-operate (配合单位), None where the document says nothing of them.
    ``resolution`` is the decision of a meeting that it carries out, where there was one.
    ``plan_number`` is the approved plan (整改方案) that it stands in, None as long as it stands in none.
    ``original_due_date`` is the date that was first approved, kept for ever once an extension or an amendment has moved
    it. ``review_on`` is the day on which a standing measure that is deemed completed is looked at again (复核日期).
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="measures")
    number = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.DATED)
    leader_name = models.CharField(max_length=60, blank=True)
    unit_name = models.CharField(max_length=120, blank=True)
    co_units = models.JSONField(null=True, blank=True)
    person_name = models.CharField(max_length=60, blank=True)
    due_text = models.CharField(max_length=60, blank=True)
    office = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="measures"
    )
    due_date = models.DateField(null=True, blank=True)
    place = models.JSONField(default=dict)
    resolution = models.ForeignKey(
        Resolution, on_delete=models.PROTECT, null=True, blank=True, related_name="measures"
    )
    state = models.CharField(max_length=12, choices=MeasureState, default=MeasureState.ONGOING)
    done_on = models.DateField(null=True, blank=True)
    plan_number = models.PositiveIntegerField(null=True, blank=True)
    original_due_date = models.DateField(null=True, blank=True)
    extensions = models.PositiveSmallIntegerField(default=0)
    review_on = models.DateField(null=True, blank=True)
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

    weighed_with = ("office",)

    @property
    def scope_path(self) -> str:
        return self.office.path if self.office else self.finding.scope_path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        return (self.scope_path, *self.finding.group_paths)


class Milestone(models.Model):
    """A stage of a staged measure, which has a date, or a mechanism of a standing one, which has none (节点、长效机制).

    A stage that an amendment took out of the plan stays as ``is_dropped``.
    """

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="milestones")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    due_date = models.DateField(null=True, blank=True)
    is_dropped = models.BooleanField(default=False)
    reached_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["measure", "number"]
        constraints = [models.UniqueConstraint(fields=["measure", "number"], name="one_milestone_per_number")]

    def __str__(self) -> str:
        return self.name


class CheckIn(models.Model):
    """How a standing measure is being kept up, on a day (定期检查)."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="check_ins")
    text = models.TextField()
    checked_on = models.DateField()
    checked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField()

    class Meta:
        ordering = ["checked_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["measure", "checked_on"], name="one_check_in_per_day")]

    def __str__(self) -> str:
        return self.text[:40]


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
