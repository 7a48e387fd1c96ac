"""Examinations (材料审核), what they answered, and the exceptions that people make (豁免)."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils import timezone

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.materials.states import ExaminationState, WaiverState


class Examination(models.Model):
    """One text, examined once, for the person who asked. ``counts`` are those of the answer, by severity.

    ``profile`` is the one whose rules were asked; ``is_auto``: the kind of document decided. ``engine`` names the
    program and its rules (engine.py). ``series`` is the first examination of the same text, None for the first;
    ``predecessor`` the one just before, which has no other successor.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="examinations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="examinations")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    format = models.CharField(max_length=8)
    profile = models.CharField(max_length=20)
    is_auto = models.BooleanField()
    reference = models.DateField()
    engine = models.CharField(max_length=60)
    counts = models.JSONField(default=dict)
    examined_at = models.DateTimeField()
    series = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="later")
    predecessor = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="successor"
    )
    state = models.CharField(max_length=12, choices=ExaminationState, default=ExaminationState.KEPT)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-examined_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(predecessor__isnull=True, series__isnull=True)
                | Q(predecessor__isnull=False, series__isnull=False),
                name="only_a_successor_is_in_a_series",
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def root(self) -> "Examination":
        return self

    @property
    def stream(self) -> str:
        return f"examination:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path

    @property
    def first_id(self) -> int:
        """The first examination of the same text."""
        return self.series_id or self.pk


class Answer(models.Model):
    """What the person was shown, packed (packing.py): a later version of the rules does not change it."""

    examination = models.OneToOneField(Examination, on_delete=models.PROTECT, related_name="answer")
    document = models.BinaryField()
    report = models.BinaryField()

    def __str__(self) -> str:
        return f"answer {self.examination_id}"


class Waiver(models.Model):
    """Waives the diagnostics of one code on one passage, in this examination and in those that follow it."""

    examination = models.ForeignKey(Examination, on_delete=models.PROTECT, related_name="waivers")
    code = models.CharField(max_length=8)
    passage = models.TextField(blank=True)
    reason = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    waived_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=WaiverState, default=WaiverState.STANDING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["waived_at", "pk"]

    def __str__(self) -> str:
        return self.code

    @property
    def root(self) -> Examination:
        return self.examination

    @property
    def stream(self) -> str:
        return f"waiver:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.examination.scope_path

    @property
    def on(self) -> date:
        return timezone.make_naive(self.waived_at).date()
