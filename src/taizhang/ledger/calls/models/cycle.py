"""Calls that come back every month or quarter (循环征集)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.models.form import Form
from taizhang.ledger.calls.states import CycleState


class Rhythm(models.TextChoices):
    MONTHLY = "monthly", _("每月")
    QUARTERLY = "quarterly", _("每季度")


class DueRule(models.TextChoices):
    AFTER = "after", _("期满后第几个工作日")
    WITHIN = "within", _("期内最后一个月的几日，遇休息日顺延")


class Cycle(models.Model):
    """A call that comes back every month or quarter (循环征集).

    ``due_rule`` and ``due_number`` say the day on which a period is due, ``lead_days`` how many working days before
    it the call goes out. ``first_period`` is the first that is called for, ``last_period`` empty where there is no end.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    form = models.ForeignKey(Form, on_delete=models.PROTECT, related_name="cycles")
    title = models.CharField(max_length=100)
    text = models.TextField(blank=True)
    basis = models.CharField(max_length=300, blank=True)
    rhythm = models.CharField(max_length=10, choices=Rhythm)
    due_rule = models.CharField(max_length=10, choices=DueRule)
    due_number = models.PositiveSmallIntegerField()
    due_time = models.TimeField()
    lead_days = models.PositiveSmallIntegerField()
    first_period = models.CharField(max_length=10)
    last_period = models.CharField(max_length=10, blank=True)
    begun_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=CycleState, default=CycleState.RUNNING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["title", "pk"]

    weighed_with = ("organization",)

    def __str__(self) -> str:
        return self.title

    @property
    def root(self) -> "Cycle":
        return self

    @property
    def stream(self) -> str:
        return f"cycle:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class CycleOffice(models.Model):
    """An office that owes every occurrence."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="offices")
    office = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cycle", "office"], name="one_office_of_a_cycle")]

    def __str__(self) -> str:
        return str(self.office)
