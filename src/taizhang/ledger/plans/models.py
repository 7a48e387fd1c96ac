"""Plans that were handed in for approval, what they promise, and the answers to them (整改方案)."""

from django.db import models

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.plans.states import RequestState
from taizhang.ledger.requests.models import Request, RequestAnswer
from taizhang.ledger.rounds.models import Round


class Plan(Request):
    """The measures of a round whose content is to be approved: all of them at first, later those that were amended (修订)."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="plans")
    number = models.PositiveIntegerField()
    statement = models.TextField()

    class Meta:
        ordering = ["round", "number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_plan_per_number"),
            models.UniqueConstraint(
                fields=["round"], condition=models.Q(state=RequestState.SUBMITTED), name="one_plan_in_hand"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round} {self.number}"

    @property
    def root(self) -> "Plan":
        return self

    @property
    def stream(self) -> str:
        return f"plan:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.round.organization.path


class PlanItem(models.Model):
    """What the plan promises about one measure, word for word; ``digest`` is that of ``content``. Never changed."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="items")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="plan_items")
    content = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["plan", "pk"]
        constraints = [models.UniqueConstraint(fields=["plan", "measure"], name="one_item_per_measure")]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.measure_id}"


class PlanAnswer(RequestAnswer):
    request = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="answers")

    class Meta:
        ordering = ["request", "step_order"]
        constraints = [
            models.UniqueConstraint(fields=["request", "step_order"], name="one_plan_answer_per_step"),
            models.UniqueConstraint(fields=["request", "decided_by"], name="nobody_answers_a_plan_twice"),
        ]
