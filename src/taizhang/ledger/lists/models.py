"""Lines of the ledger (台账行): what lists filter, sort and count by, kept by the database beside each finding and measure."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lists.states import ViewState
from taizhang.ledger.lists.words import SearchedKey
from taizhang.ledger.measures.models import Measure, ProgressReport
from taizhang.ledger.rounds.models import Round


class FindingLine(models.Model):
    """One finding in few columns. Written by the triggers of ``mirror.py`` alone.

    ``answering`` is the office, or the unit where none is named yet; ``due_key`` the earliest date that is still open,
    ``LAST_DAY`` where there is none; ``heading_first`` the number of the first finding under the same heading.
    """

    finding = SearchedKey(Finding, on_delete=models.PROTECT, primary_key=True, related_name="line")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    heading_first = models.PositiveIntegerField()
    answering = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    group = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", null=True)
    state = models.CharField(max_length=14)
    is_done = models.BooleanField()
    measure_count = models.PositiveIntegerField()
    done_count = models.PositiveIntegerField()
    progress = models.PositiveIntegerField()
    due_key = models.DateField()
    last_done = models.DateField(null=True)
    leaders = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["round", "number"], name="findingline_place"),
            models.Index(fields=["round", "heading_first", "number"], name="findingline_heading"),
            models.Index(fields=["round", "due_key", "finding"], name="findingline_round_due"),
            models.Index(fields=["due_key", "finding"], name="findingline_due"),
            models.Index(fields=["answering", "finding"], name="findingline_office"),
        ]

    def __str__(self) -> str:
        return f"finding:{self.finding_id}"


class MeasureLine(models.Model):
    """One measure in few columns. Written by the triggers of ``mirror.py`` alone.

    ``place`` orders measures within a round; ``proofs`` counts the evidence that stands; ``latest`` is the last report.
    """

    measure = SearchedKey(Measure, on_delete=models.PROTECT, primary_key=True, related_name="line")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="measure_lines")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="+", db_index=False)
    place = models.BigIntegerField()
    answering = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    group = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", null=True)
    leader = models.CharField(max_length=60)
    kind = models.CharField(max_length=12)
    state = models.CharField(max_length=12)
    finding_state = models.CharField(max_length=14)
    due_date = models.DateField(null=True)
    due_key = models.DateField()
    done_on = models.DateField(null=True)
    proofs = models.PositiveIntegerField()
    latest = models.ForeignKey(
        ProgressReport, on_delete=models.PROTECT, related_name="+", null=True, db_index=False
    )

    class Meta:
        indexes = [
            models.Index(fields=["round", "place"], name="measureline_place"),
            models.Index(fields=["round", "due_key", "measure"], name="measureline_round_due"),
            models.Index(fields=["due_key", "measure"], name="measureline_due"),
            models.Index(fields=["answering", "measure"], name="measureline_office"),
            models.Index(fields=["leader", "measure"], name="measureline_leader"),
            models.Index(
                fields=["round", "state", "finding_state", "due_key"], name="measureline_round_counts"
            ),
            models.Index(fields=["state", "finding_state", "due_key", "round"], name="measureline_counts"),
            # All that the board counts: it reads the index and no line.
            models.Index(
                fields=["answering", "round", "state", "due_key", "due_date", "done_on"],
                name="measureline_board",
            ),
        ]

    def __str__(self) -> str:
        return f"measure:{self.measure_id}"


class FindingWording(models.Model):
    """The words by which a finding is found: title and heading. Written by triggers alone."""

    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, primary_key=True, related_name="+")
    content = models.TextField()

    def __str__(self) -> str:
        return self.content[:40]


class MeasureWording(models.Model):
    """The words by which a measure is found: text, names, reports, titles of evidence. Written by triggers alone."""

    measure = models.OneToOneField(Measure, on_delete=models.PROTECT, primary_key=True, related_name="+")
    content = models.TextField()

    def __str__(self) -> str:
        return self.content[:40]


class Arrangement(models.Model):
    """What the lists of a round are called there and which columns they have, by the list's key (清单设置)."""

    round = models.OneToOneField(
        Round, on_delete=models.PROTECT, primary_key=True, related_name="arrangement"
    )
    lists = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"round:{self.round_id}"


class View(models.Model):
    """A way of looking at the ledger, kept under a name (视图): ``query`` is the address that it stands for.

    ``round`` is empty where it is one over all rounds. A shared one is seen wherever ``organization`` is.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="views")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="views", null=True)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="views")
    name = models.CharField(max_length=40)
    query = models.TextField(blank=True)
    is_shared = models.BooleanField(default=False)
    kept_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=ViewState, default=ViewState.KEPT)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"], condition=models.Q(state=ViewState.KEPT), name="one_view_per_name"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def root(self) -> "View":
        return self

    @property
    def stream(self) -> str:
        return f"view:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path
