"""The rows of a request and of its answers, for rooms that have requests of their own (请示、批复)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.requests.states import Answer, RequestState


@dataclass(frozen=True)
class Step:
    """``order`` counts from 1; ``answer`` is None while it is awaited."""

    order: int
    name: str
    role: str
    answer: Any = None

    @property
    def role_name(self) -> str:
        return str(Role(self.role).label)


class Request(models.Model):
    """``chain`` lists the steps as [name, role] in order, as they were when it was handed in.

    ``submitted_for`` is the person whose deputy handed it in. Its answers are reached as ``answers``.
    """

    chain = models.JSONField(default=list)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_for = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=RequestState, default=RequestState.SUBMITTED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    @property
    def steps(self) -> Sequence[Step]:
        given = {one.step_order: one for one in self.answers.all()}  # type: ignore[attr-defined]
        return [Step(order, name, role, given.get(order)) for order, (name, role) in enumerate(self.chain, 1)]

    @property
    def step(self) -> Step | None:
        """The step whose answer is awaited."""
        if self.state != RequestState.SUBMITTED:
            return None
        return next((one for one in self.steps if one.answer is None), None)

    @property
    def is_at_last_step(self) -> bool:
        return self.step is not None and self.step.order == len(self.chain)

    @property
    def askers(self) -> frozenset[int]:
        return frozenset(one for one in (self.submitted_by_id, self.submitted_for_id) if one)


class RequestAnswer(models.Model):
    """One person's answer at one step; ``decided_for`` is the person whose deputy gave it. Never changed."""

    step_order = models.PositiveSmallIntegerField()
    step_name = models.CharField(max_length=40)
    answer = models.CharField(max_length=12, choices=Answer)
    opinion = models.TextField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.step_name} {self.get_answer_display()}"

    @property
    def deciders(self) -> frozenset[int]:
        return frozenset(one for one in (self.decided_by_id, self.decided_for_id) if one)
