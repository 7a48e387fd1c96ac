"""Findings (问题): what the inspectors found, in their own words."""

from django.db import models
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.rounds.models import Intake, Round


class Finding(models.Model):
    """Numbered within its round; the number is never used again.

    ``path`` lists the headings above it, outermost first (方面 → 类). ``office`` answers for it once assigned;
    ``group`` is the group (工作组) to which it was handed to be worked on besides.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="findings")
    intake = models.ForeignKey(
        Intake, on_delete=models.PROTECT, null=True, blank=True, related_name="findings"
    )
    number = models.PositiveIntegerField()
    path = models.JSONField(default=list)
    title = models.TextField()
    stated_status = models.CharField(max_length=60, blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    place = models.JSONField(default=dict)
    office = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="findings"
    )
    group = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="handed_findings"
    )
    state = models.CharField(max_length=14, choices=FindingState, default=FindingState.IN_PROGRESS)
    version = models.PositiveIntegerField(default=0)
    registered_at = models.DateTimeField()

    class Meta:
        ordering = ["round", "number"]
        constraints = [models.UniqueConstraint(fields=["round", "number"], name="one_finding_per_number")]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    @property
    def root(self) -> "Finding":
        return self

    @property
    def stream(self) -> str:
        return f"finding:{self.pk}"

    @property
    def called(self) -> str:
        """How people call it: a task by its number of the year. Read it with ``round__programme`` where there are many."""
        year = getattr(self.round, "programme", None)
        return year.called(self.number) if year else _("第 %(n)d 号问题") % {"n": self.number}

    @property
    def name_for_record(self) -> str:
        """How the record of views calls it, without a word of what it says."""
        return _("%(called)s（%(round)s）") % {"called": self.called, "round": self.round}

    weighed_with = ("round__organization", "office", "group")

    @property
    def scope_path(self) -> str:
        return self.office.path if self.office else self.round.organization.path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        return (self.scope_path, *self.group_paths)

    @property
    def group_paths(self) -> tuple[str, ...]:
        return (self.group.path,) if self.group else ()
