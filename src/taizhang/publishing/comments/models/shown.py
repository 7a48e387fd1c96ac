"""What the public site reads of letters (公开侧): text only, written once, joined to nothing internal."""

from django.db import models

from taizhang.publishing.comments.models.comment import Comment
from taizhang.publishing.comments.models.letter import Letter
from taizhang.publishing.comments.states import LetterKind


class Stage(models.TextChoices):
    ADMITTED = "admitted"
    REFUSED = "refused"
    ASSIGNED = "assigned"
    EXTENDED = "extended"
    ANSWERED = "answered"
    PUBLISHED = "published"


class Told(models.Model):
    """What the writer of a letter reads with the receipt code, a row for each step (办理进度)."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="told")
    stage = models.CharField(max_length=12, choices=Stage)
    number = models.CharField(max_length=40)
    text = models.TextField(blank=True)
    due = models.DateField(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["letter", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.stage}"


class PublicAnswer(models.Model):
    """A letter and its answer as everybody reads them, with the writer's consent and without anybody's data (公开答复)."""

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="public_answer")
    slug = models.SlugField(max_length=40, unique=True)
    unit = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=LetterKind)
    bulletin_slug = models.CharField(max_length=40, blank=True)
    bulletin_title = models.CharField(max_length=200, blank=True)
    finding_number = models.PositiveIntegerField(null=True, blank=True)
    question = models.TextField()
    answer = models.TextField()
    received_on = models.DateField()
    answered_on = models.DateField()
    days = models.PositiveIntegerField()
    late_days = models.PositiveIntegerField()
    is_upheld = models.BooleanField(null=True)
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-published_at", "-pk"]

    def __str__(self) -> str:
        return self.slug


class Tally(models.Model):
    """How letters to a unit were dealt with in a year, counted at the end of ``as_of`` (办理统计); days are working days.

    ``median_tenths`` is the median of the days that answers took, in tenths of a day; None where nothing was answered.
    """

    unit = models.CharField(max_length=120)
    year = models.PositiveSmallIntegerField()
    as_of = models.DateField()
    received = models.PositiveIntegerField()
    undecided = models.PositiveIntegerField()
    refused = models.PositiveIntegerField()
    admitted = models.PositiveIntegerField()
    answered = models.PositiveIntegerField()
    in_time = models.PositiveIntegerField()
    late = models.PositiveIntegerField()
    overdue = models.PositiveIntegerField()
    upheld = models.PositiveIntegerField()
    median_tenths = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["unit", "-year", "-as_of"]
        constraints = [models.UniqueConstraint(fields=["unit", "year", "as_of"], name="one_tally_per_day")]

    def __str__(self) -> str:
        return f"{self.unit} {self.year} {self.as_of}"
