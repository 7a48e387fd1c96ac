"""Evidence (佐证材料): what proves measures, in revisions of one or several files each."""

from django.db import models
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.ledger.evidence.kinds import EvidenceKind
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.measures.models import Measure, Milestone
from taizhang.ledger.rounds.models import Round


class Evidence(models.Model):
    """Withdrawn, never deleted. What it says stands in its latest revision; what it proves, in its links."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="evidence")
    measures = models.ManyToManyField(Measure, through="EvidenceLink", related_name="evidence")
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=EvidenceState, default=EvidenceState.SUBMITTED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["submitted_at", "pk"]

    def __str__(self) -> str:
        return self.current.title

    @property
    def root(self) -> "Evidence":
        """It may prove measures of several findings, so it is locked by itself: after them, in the order of keys."""
        return self

    @property
    def name_for_record(self) -> str:
        """How the record of views calls it, without a word of what it says."""
        return _("%(n)d 号佐证（%(round)s）") % {"n": self.pk, "round": self.round}

    @property
    def stream(self) -> str:
        return f"evidence:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self._answering.scope_path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        return self._answering.scope_paths

    @property
    def _answering(self) -> Measure:
        """Whoever answers for the first measure that it proves, or for the last one that it proved, answers for it."""
        links = sorted(self.links.all(), key=lambda one: one.pk)
        live = [one for one in links if one.is_live]
        return (live[0] if live else links[-1]).measure

    @property
    def current(self) -> "EvidenceRevision":
        """Reads ``revisions`` from a prefetch where there is one."""
        return max(self.revisions.all(), key=lambda one: one.number)


class EvidenceRevision(models.Model):
    """One state of a piece of evidence, never changed; ``day`` is the one that it speaks of."""

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=EvidenceKind, blank=True)
    description = models.TextField(blank=True)
    day = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["evidence", "number"]
        constraints = [
            models.UniqueConstraint(fields=["evidence", "number"], name="one_evidence_revision_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.title} #{self.number}"


class EvidenceFile(models.Model):
    """One file of a revision, under the name that it came with; ``form`` is empty where nobody has looked yet."""

    revision = models.ForeignKey(EvidenceRevision, on_delete=models.PROTECT, related_name="files")
    order = models.PositiveIntegerField()
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="evidence_files")
    name = models.CharField(max_length=255)
    form = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["revision", "order"]

    def __str__(self) -> str:
        return self.name


class EvidenceLink(models.Model):
    """That a piece of evidence proves a measure; it holds until a further fact, ``unlinking``, ends it."""

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="links")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="links")
    linked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    linked_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.evidence_id}→{self.measure_id}"

    @property
    def is_live(self) -> bool:
        return not hasattr(self, "unlinking")


class Unlinking(models.Model):
    """The evidence no longer proves the measure."""

    link = models.OneToOneField(EvidenceLink, on_delete=models.PROTECT, related_name="unlinking")
    reason = models.TextField()
    unlinked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    unlinked_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason[:40]


class Opening(models.Model):
    """That a person has had this file before their eyes (看过): the first time, and never changed."""

    file = models.ForeignKey(EvidenceFile, on_delete=models.PROTECT, related_name="openings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "person"], name="one_opening_per_person")]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.file_id}"


class MilestoneProof(models.Model):
    """The piece that showed a stage to be reached, or a mechanism to be set up (节点佐证)."""

    milestone = models.ForeignKey(Milestone, on_delete=models.PROTECT, related_name="proofs")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["milestone", "evidence"], name="one_proof_per_milestone")
        ]

    def __str__(self) -> str:
        return f"{self.milestone_id}: {self.evidence_id}"
