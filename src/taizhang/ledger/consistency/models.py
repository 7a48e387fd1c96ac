"""Questions about values that contradict each other (数据疑问)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.consistency.states import QuestionState


class Question(models.Model):
    """One contradiction, for ever the same row: ``kind`` and ``key`` name it within the unit, however often it comes back.

    ``owner`` is the office that answers for it. ``sides`` are what is said and where, as [place, value, address]; an answer
    is about these and no others. Nothing is deleted: what agrees again is settled.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="questions")
    owner = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="owned_questions")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=80)
    subject = models.CharField(max_length=200)
    sides = models.JSONField(default=list)
    raised_at = models.DateTimeField()
    answer = models.CharField(max_length=500, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=QuestionState, default=QuestionState.OPEN)
    version = models.PositiveIntegerField(default=0)

    weighed_with = ("owner", "organization")

    class Meta:
        ordering = ["-raised_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind", "key"], name="one_question_per_contradiction"
            )
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def root(self) -> "Question":
        return self

    @property
    def stream(self) -> str:
        return f"question:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.owner.path
