"""Applications for write-off and the decisions on them (申请销号、审核)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.states import Answer


class Application(models.Model):
    """One request to take a finding off the ledger. Its row stays, whatever is decided.

    ``digest`` covers exactly what was submitted (finding, measures, progress, evidence); a decision binds to it.
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="applications")
    number = models.PositiveIntegerField()
    statement = models.TextField()
    digest = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()

    class Meta:
        ordering = ["finding", "number"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "number"], name="one_application_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}/{self.number}"


class Decision(models.Model):
    """One reviewer's answer at one step.

    The database itself refuses a decision by the one who applied (trigger ``four_eyes``) and a second decision by
    the same person on the same application.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="decisions")
    step_order = models.PositiveSmallIntegerField()
    step_name = models.CharField(max_length=40)
    answer = models.CharField(max_length=12, choices=Answer)
    opinion = models.TextField()
    digest = models.CharField(max_length=64)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["application", "step_order"]
        constraints = [
            models.UniqueConstraint(fields=["application", "decided_by"], name="nobody_decides_twice"),
            models.UniqueConstraint(fields=["application", "step_order"], name="one_decision_per_step"),
        ]

    def __str__(self) -> str:
        return f"{self.step_name} {self.get_answer_display()}"


class Withdrawal(models.Model):
    """The applicant took the application back before it was decided."""

    application = models.OneToOneField(Application, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.TextField()
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason[:40]
