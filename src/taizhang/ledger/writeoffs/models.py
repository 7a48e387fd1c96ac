"""Applications for write-off and the decisions on them (申请销号、审核)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.states import Answer


class Application(models.Model):
    """One request to take a finding off the ledger. Its row stays, whatever is decided.

    ``submitted_for`` is the person whose deputy applied.
    ``digest`` covers exactly what was submitted (finding, measures, progress, evidence); a decision binds to it.
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="applications")
    number = models.PositiveIntegerField()
    statement = models.TextField()
    digest = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_for = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField()

    class Meta:
        ordering = ["finding", "number"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "number"], name="one_application_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}/{self.number}"

    @property
    def applicants(self) -> frozenset[int]:
        return frozenset(one for one in (self.submitted_by_id, self.submitted_for_id) if one)


class Decision(models.Model):
    """One reviewer's answer at one step.

    ``decided_for`` is the person whose deputy decided. The database itself refuses a decision by the one who applied,
    by their deputy or for them (trigger ``four_eyes``), and a second decision by or for the same person.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="decisions")
    step_order = models.PositiveSmallIntegerField()
    step_name = models.CharField(max_length=40)
    answer = models.CharField(max_length=12, choices=Answer)
    opinion = models.TextField()
    digest = models.CharField(max_length=64)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["application", "step_order"]
        constraints = [
            models.UniqueConstraint(fields=["application", "decided_by"], name="nobody_decides_twice"),
            models.UniqueConstraint(fields=["application", "step_order"], name="one_decision_per_step"),
        ]

    def __str__(self) -> str:
        return f"{self.step_name} {self.get_answer_display()}"

    @property
    def deciders(self) -> frozenset[int]:
        return frozenset(one for one in (self.decided_by_id, self.decided_for_id) if one)


class Withdrawal(models.Model):
    """The applicant took the application back before it was decided."""

    application = models.OneToOneField(Application, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.TextField()
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason[:40]
