"""What became of accepted material, and who was reminded (数据、采用、催报)."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.models.call import Submission
from taizhang.ledger.calls.models.sending import Sending
from taizhang.ledger.calls.periods import said_period
from taizhang.ledger.calls.states import AdoptionState


class Figure(models.Model):
    """A number of an accepted sending (认可的数据). Never changed: a correction is a further row that names the one before.

    ``value`` is the decimal as it was written: a database that keeps numbers as binary fractions would change it.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="figures")
    code = models.CharField(max_length=40)
    title = models.CharField(max_length=80)
    unit = models.CharField(max_length=20, blank=True)
    period = models.CharField(max_length=10)
    value = models.CharField(max_length=40)
    sending = models.ForeignKey(Sending, on_delete=models.PROTECT, related_name="figures")
    field = models.CharField(max_length=24)
    previous = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    accepted_at = models.DateTimeField()

    class Meta:
        ordering = ["code", "-period", "organization", "pk"]
        indexes = [models.Index(fields=["code", "period", "organization"], name="figure_place")]
        constraints = [
            models.UniqueConstraint(fields=["sending", "field"], name="one_figure_per_field"),
            models.UniqueConstraint(
                fields=["organization", "code", "period"],
                condition=Q(previous__isnull=True),
                name="one_first_figure",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.value}{self.unit}"

    @property
    def number(self) -> Decimal:
        return Decimal(self.value)

    @property
    def said_period(self) -> str:
        return said_period(self.period)


class Adoption(models.Model):
    """That accepted material was used somewhere (采用): in a bulletin, a brief, a report."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="adoptions")
    kind = models.CharField(max_length=20)
    place = models.CharField(max_length=200)
    adopted_on = models.DateField()
    noted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=AdoptionState, default=AdoptionState.STANDING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["adopted_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "kind", "place"],
                condition=Q(state=AdoptionState.STANDING),
                name="adopted_once_in_one_place",
            ),
        ]

    weighed_with = ("submission__office", "submission__call__organization")

    def __str__(self) -> str:
        return self.place

    @property
    def root(self) -> Submission:
        return self.submission

    @property
    def stream(self) -> str:
        return f"adoption:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.submission.call.organization.path


class Nudge(models.Model):
    """That somebody was reminded of a submission at one stage (催报). Never changed: nobody is reminded twice."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="nudges")
    due_on = models.DateField()
    stage = models.CharField(max_length=12)
    told_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "submission", "due_on", "stage"], name="nudged_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.submission_id} {self.stage}"
