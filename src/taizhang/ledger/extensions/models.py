"""Requests for more time and the answers to them (延期申请)."""

from django.db import models

from taizhang.ledger.extensions.states import RequestState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.models import Request, RequestAnswer


class Extension(Request):
    """A later date for one measure. ``from_date`` is the date that stood when it was asked for."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="extensions")
    number = models.PositiveIntegerField()
    from_date = models.DateField()
    to_date = models.DateField()
    reason = models.TextField()

    class Meta:
        ordering = ["measure", "number"]
        constraints = [
            models.UniqueConstraint(fields=["measure", "number"], name="one_extension_per_number"),
            models.UniqueConstraint(
                fields=["measure"],
                condition=models.Q(state=RequestState.SUBMITTED),
                name="one_extension_in_hand",
            ),
            models.CheckConstraint(
                condition=models.Q(to_date__gt=models.F("from_date")), name="extension_is_later"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id}/{self.number}"

    @property
    def root(self) -> Finding:
        return self.measure.finding

    @property
    def stream(self) -> str:
        return f"extension:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.measure.scope_path


class ExtensionAnswer(RequestAnswer):
    request = models.ForeignKey(Extension, on_delete=models.PROTECT, related_name="answers")

    class Meta:
        ordering = ["request", "step_order"]
        constraints = [
            models.UniqueConstraint(fields=["request", "step_order"], name="one_extension_answer_per_step"),
            models.UniqueConstraint(
                fields=["request", "decided_by"], name="nobody_answers_an_extension_twice"
            ),
        ]
