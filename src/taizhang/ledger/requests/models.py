"""Requests and the answers to them, step by step (报审事项、审批意见)."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.states import Reply, RequestKind, RequestState
from taizhang.ledger.rounds.models import Round

PENDING = Q(state=RequestState.PENDING)


class Request(models.Model):
    """Something that takes effect once every step has agreed. Its row stays, whatever becomes of it.

    ``asked`` is what is wanted and ``seen`` what it was wanted of, as plain facts; ``digest`` covers both and the
    reason, and every answer binds to it. ``number`` counts the requests of a kind on one finding, plans in one round.
    ``steps`` lists [name, role, path of the organization] in order, as the round's chain was when it was asked.
    ``asked_for`` is the person whose deputy asked.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="requests")
    finding = models.ForeignKey(
        Finding, on_delete=models.PROTECT, null=True, blank=True, related_name="requests"
    )
    measure = models.ForeignKey(
        Measure, on_delete=models.PROTECT, null=True, blank=True, related_name="requests"
    )
    kind = models.CharField(max_length=12, choices=RequestKind)
    number = models.PositiveIntegerField()
    reason = models.TextField()
    asked = models.JSONField(default=dict)
    seen = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    steps = models.JSONField(default=list)
    origin_path = models.CharField(max_length=255)
    state = models.CharField(max_length=12, choices=RequestState, default=RequestState.PENDING)
    version = models.PositiveIntegerField(default=0)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "kind", "number"],
                condition=Q(finding__isnull=True),
                name="one_plan_per_number",
            ),
            models.UniqueConstraint(
                fields=["finding", "kind", "number"],
                condition=Q(finding__isnull=False),
                name="one_request_per_number",
            ),
            models.UniqueConstraint(
                fields=["measure", "kind"],
                condition=PENDING & Q(measure__isnull=False),
                name="one_per_measure",
            ),
            models.UniqueConstraint(
                fields=["finding", "kind"],
                condition=PENDING & Q(measure__isnull=True, finding__isnull=False),
                name="one_per_finding",
            ),
            models.UniqueConstraint(
                fields=["round", "kind"], condition=PENDING & Q(finding__isnull=True), name="one_per_round"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def title(self) -> str:
        """How people call it: 延期 3."""
        return str(self)

    @property
    def root(self) -> Finding | Round:
        return self.finding or self.round

    @property
    def stream(self) -> str:
        return f"request:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.origin_path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        """Whoever asked, and whoever has a step."""
        return tuple(dict.fromkeys([self.origin_path, *(path for _name, _role, path in self.steps)]))

    @property
    def askers(self) -> frozenset[int]:
        return frozenset(one for one in (self.asked_by_id, self.asked_for_id) if one)


class RequestDecision(models.Model):
    """One answer at one step; ``decided_for`` is the person whose deputy decided."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="decisions")
    step_order = models.PositiveSmallIntegerField()
    step_name = models.CharField(max_length=40)
    reply = models.CharField(max_length=12, choices=Reply)
    opinion = models.TextField()
    digest = models.CharField(max_length=64)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["request", "step_order"]
        constraints = [
            models.UniqueConstraint(fields=["request", "decided_by"], name="nobody_answers_twice"),
            models.UniqueConstraint(fields=["request", "step_order"], name="one_answer_per_step"),
        ]

    def __str__(self) -> str:
        return f"{self.step_name} {self.get_reply_display()}"

    @property
    def deciders(self) -> frozenset[int]:
        return frozenset(one for one in (self.decided_by_id, self.decided_for_id) if one)
