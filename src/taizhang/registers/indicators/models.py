"""Indicators, their definitions, targets, reported values and receipts (指标、口径、目标、填报值、数字凭据)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.registers.indicators.states import IndicatorState

# An exact number as text, so that it means the same on every database.
EXACT = 40


class Indicator(models.Model):
    """A figure of one unit. ``owner`` is the office that answers for it; ``definition`` the one that holds now."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="indicators")
    owner = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="owned_indicators")
    code = models.CharField(max_length=40)
    definition = models.OneToOneField(
        "Definition", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=12, choices=IndicatorState, default=IndicatorState.IN_USE)
    version = models.PositiveIntegerField(default=0)

    weighed_with = ("owner", "organization", "definition")

    class Meta:
        ordering = ["organization", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "code"], name="one_indicator_per_code")
        ]

    def __str__(self) -> str:
        return self.definition.title if self.definition else self.code

    @property
    def root(self) -> "Indicator":
        return self

    @property
    def stream(self) -> str:
        return f"indicator:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.owner.path


class Definition(models.Model):
    """What is counted (口径). Never changed: another wording or another formula is a further one, with its reason.

    ``formula`` is empty for a figure that is only reported from outside; ``per`` is what a share or a rate is taken of.
    A share is in percent. ``places`` are the decimals that are printed.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="definitions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=60)
    unit = models.CharField(max_length=20, blank=True)
    wording = models.TextField()
    formula = models.JSONField(default=dict, blank=True)
    per = models.JSONField(default=dict, blank=True)
    is_share = models.BooleanField(default=False)
    places = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=200, blank=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["indicator", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "number"], name="one_definition_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.number}）"


class Target(models.Model):
    """What the figure is to be on a day, and who says so. Never changed; the latest for a day holds."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="targets")
    on = models.DateField()
    value = models.CharField(max_length=EXACT)
    basis = models.CharField(max_length=200)
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["indicator", "-on", "-pk"]

    def __str__(self) -> str:
        return f"{self.on} {self.value}"


class ReportedValue(models.Model):
    """A value that somebody states for a day (填报值), with where it is from. Never changed; the latest for a day holds.

    ``explanation`` says why it differs from what the rows give; it is asked for where they differ.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="reported")
    on = models.DateField()
    value = models.CharField(max_length=EXACT)
    computed = models.CharField(max_length=EXACT, blank=True)
    source = models.CharField(max_length=200)
    explanation = models.CharField(max_length=500, blank=True)
    reported_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField()

    class Meta:
        ordering = ["indicator", "-on", "-pk"]

    def __str__(self) -> str:
        return f"{self.on} {self.value}"


class Receipt(models.Model):
    """One figure as it was frozen (数字凭据): definition, day, value, how many rows, and the digest over them.

    ``known`` names the last recording of each register that was known; with it the figure can be counted again for ever.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="receipts")
    definition = models.ForeignKey(Definition, on_delete=models.PROTECT, related_name="receipts")
    on = models.DateField()
    value = models.CharField(max_length=EXACT)
    base = models.CharField(max_length=EXACT, blank=True)
    growth = models.CharField(max_length=EXACT, blank=True)
    rows = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    known = models.JSONField()
    purpose = models.CharField(max_length=200, blank=True)
    frozen_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()

    class Meta:
        ordering = ["-frozen_at", "-pk"]
        indexes = [models.Index(fields=["indicator", "on"], name="receipts_by_day")]

    def __str__(self) -> str:
        return f"{self.on} {self.value}"
