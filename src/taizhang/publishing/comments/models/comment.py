"""A letter that somebody has decided on, and how it went on (办件): drafts, the answer, a refusal, a later date."""

from datetime import date

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.publishing.comments.models.letter import Letter
from taizhang.publishing.comments.states import CommentState


class Comment(models.Model):
    """Numbered within its unit and year. ``due`` is None for what was refused; ``finding`` is what it is about, as far as known."""

    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="comment")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    office = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="comments"
    )
    finding = models.ForeignKey(
        Finding, on_delete=models.PROTECT, null=True, blank=True, related_name="comments"
    )
    due = models.DateField(null=True, blank=True)
    is_provisional = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=CommentState)
    version = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField()

    weighed_with = ("organization", "office")

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "year", "number"], name="one_comment_per_number")
        ]
        indexes = [models.Index(fields=["due"], condition=Q(due__isnull=False), name="comment_due")]

    def __str__(self) -> str:
        return f"来信〔{self.year}〕{self.number}号"

    @property
    def root(self) -> "Comment":
        return self

    @property
    def stream(self) -> str:
        return f"comment:{self.pk}"

    @property
    def name_for_record(self) -> str:
        return str(self)

    @property
    def owed_by(self) -> date:
        """The day by which what was admitted is answered."""
        if self.due is None:
            raise ValueError(f"{self} was not admitted")
        return self.due

    @property
    def scope_path(self) -> str:
        return self.office.path if self.office else self.organization.path


class Refusal(models.Model):
    """Why it was not taken up, by the published rules (moderation.py). Never changed."""

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="refusal")
    ground = models.CharField(max_length=20)
    note = models.TextField(blank=True)
    refused_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    refused_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.ground


class Extension(models.Model):
    """The one later date that a comment may be given, with its reason (延期). Never changed."""

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="extension")
    due_before = models.DateField()
    due_after = models.DateField()
    reason = models.TextField()
    granted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.due_before} → {self.due_after}"


class AnswerDraft(models.Model):
    """What an office proposes to answer (拟答复). ``is_upheld`` is said of what was reported as not put right, else None."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="drafts")
    text = models.TextField()
    is_upheld = models.BooleanField(null=True)
    drafted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    drafted_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    drafted_at = models.DateTimeField()

    class Meta:
        ordering = ["comment", "pk"]

    def __str__(self) -> str:
        return self.text[:40]


class Answer(models.Model):
    """The draft that somebody else let go out (答复). ``late_days`` are working days after the date that stood."""

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="answer")
    draft = models.OneToOneField(AnswerDraft, on_delete=models.PROTECT, related_name="answer")
    due = models.DateField()
    days = models.PositiveIntegerField()
    late_days = models.PositiveIntegerField(default=0)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.comment}"
