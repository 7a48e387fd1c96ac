"""Rounds (轮次) and the documents being read into them (录入)."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.rounds.states import ColumnsState, IntakeState, RoundState


class Round(models.Model):
    """One inspection of one unit. ``chain`` lists the review steps of a write-off in order, as ``chains`` writes them.

    ``plan_chain`` and ``extension_chain`` are those of the plan and its amendments, and of extensions of time.
    ``lights`` is the scheme of its lights, as ``lights.py`` writes it; None for the usual one.
    ``needs_plan`` is off for rounds entered before plans were approved here: their work had long begun.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="rounds")
    title = models.CharField(max_length=120)
    inspector = models.CharField(max_length=120, blank=True)
    entered_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    feedback_on = models.DateField(null=True, blank=True)
    due_date = models.DateField(null=True, blank=True)
    contacts = models.JSONField(default=dict, blank=True)
    chain = models.JSONField(default=list)
    needs_plan = models.BooleanField(default=True)
    plan_chain = models.JSONField(default=list)
    extension_chain = models.JSONField(default=list)
    lights = models.JSONField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=RoundState, default=RoundState.OPEN)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-feedback_on", "-pk"]
        constraints = [models.UniqueConstraint(fields=["organization", "title"], name="one_round_per_title")]

    def __str__(self) -> str:
        return self.title

    @property
    def root(self) -> "Round":
        return self

    @property
    def stream(self) -> str:
        return f"round:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class Intake(models.Model):
    """A document being read: its text, and what is proposed until a person confirms it.

    ``declared`` are the counts that the document states of itself (findings, measures …), for comparison.
    ``tables`` say which stretches of the text are cells, so that a page can show rows and columns again.
    ``columns`` say what the columns of its tables were taken for. ``reading`` counts how often it was read:
    once, and again each time that a person has said what the columns are.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="intakes")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True, blank=True, related_name="intakes")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    format = models.CharField(max_length=8)
    text = models.TextField()
    tables = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    reading = models.PositiveIntegerField(default=1)
    meta = models.JSONField(default=dict)
    declared = models.JSONField(default=dict)
    notes = models.JSONField(default=list)
    unplaced = models.JSONField(default=list)
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=IntakeState, default=IntakeState.PROPOSED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-uploaded_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "file"],
                condition=~Q(state=IntakeState.DISCARDED),
                name="one_reading_per_file",
            )
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def root(self) -> "Intake":
        return self

    @property
    def stream(self) -> str:
        return f"intake:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class ToldColumns(models.Model):
    """What a person said the columns under these headings are (列对应); the latest word of the unit is followed.

    ``columns`` is a list of [column counted from 0, heading, fields].
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="told_columns")
    signature = models.CharField(max_length=32)
    columns = models.JSONField()
    told_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=ColumnsState, default=ColumnsState.TOLD)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["organization", "signature"], name="told_columns_by_signature")]

    def __str__(self) -> str:
        return "、".join(heading for _column, heading, fields in self.columns if fields)

    @property
    def root(self) -> "ToldColumns":
        return self

    @property
    def stream(self) -> str:
        return f"columns:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class DraftFinding(models.Model):
    """A proposed finding. Left out rather than deleted; ``start``/``end`` are offsets into the intake's text.

    ``reading`` is the reading of the document that proposed it; those of an earlier one are kept and not shown.
    """

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="drafts")
    reading = models.PositiveIntegerField(default=1)
    order = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    path = models.JSONField(default=list)
    title = models.TextField()
    stated_status = models.CharField(max_length=60, blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    place = models.JSONField(default=dict)
    is_included = models.BooleanField(default=True)

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.title[:40]


class DraftMeasure(models.Model):
    """A proposed measure of a proposed finding. ``co_units`` are names; None where the document says nothing of them."""

    draft = models.ForeignKey(DraftFinding, on_delete=models.PROTECT, related_name="measures")
    order = models.PositiveIntegerField()
    text = models.TextField()
    leader = models.CharField(max_length=60, blank=True)
    lead_unit = models.CharField(max_length=120, blank=True)
    co_units = models.JSONField(null=True, blank=True)
    person = models.CharField(max_length=60, blank=True)
    due = models.CharField(max_length=60, blank=True)
    progress = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    place = models.JSONField(default=dict)
    is_included = models.BooleanField(default=True)

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.text[:40]
