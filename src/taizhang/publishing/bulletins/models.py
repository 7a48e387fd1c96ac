"""Bulletins (通报): composed from the ledger, edited, agreed, frozen, published, corrected."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.publications import (
    Proof,
    Publication,
    PublishedFigure,
    PublishedFinding,
    Withdrawal,
)
from taizhang.publishing.bulletins.states import (
    BeginningState,
    BulletinKind,
    BulletinState,
    Reply,
    WaiverState,
    WithheldBecause,
    WithholdingState,
)

__all__ = [
    "Bulletin",
    "Checkup",
    "DefectWaiver",
    "Proof",
    "Publication",
    "PublishedFigure",
    "PublishedFinding",
    "Revision",
    "Signature",
    "SigningChain",
    "Template",
    "Withdrawal",
    "Withholding",
]


class Bulletin(models.Model):
    """The working row; what the public reads is its ``Publication``.

    ``as_of`` is the day of which its figures are. ``marks`` say which stretches of ``text`` are figures, and of what
    (``figures/marks.py``). ``steps`` lists [name, role] of its chain, as it was when it was handed in; ``turn``
    counts how often it was. ``corrects`` is the publication that it puts right.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="bulletins")
    kind = models.CharField(max_length=12, choices=BulletinKind, default=BulletinKind.PUBLIC)
    title = models.CharField(max_length=200)
    text = models.TextField()
    marks = models.JSONField(default=list, blank=True)
    issuer = models.CharField(max_length=120)
    dated = models.DateField()
    as_of = models.DateField(null=True)
    corrects = models.ForeignKey(
        "Publication", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    reason = models.CharField(max_length=500, blank=True)
    steps = models.JSONField(default=list, blank=True)
    turn = models.PositiveIntegerField(default=0)
    drafted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=BulletinState, default=BulletinState.DRAFT)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-drafted_at"]

    def __str__(self) -> str:
        return self.title

    @property
    def root(self) -> "Bulletin":
        return self

    @property
    def stream(self) -> str:
        return f"bulletin:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.round.organization.path


class Revision(models.Model):
    """One saved state of the text; nothing that was written is lost."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField()
    marks = models.JSONField(default=list, blank=True)
    saved_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["bulletin", "number"]
        constraints = [models.UniqueConstraint(fields=["bulletin", "number"], name="one_revision_per_number")]

    def __str__(self) -> str:
        return f"{self.bulletin_id}/{self.number}"


class Template(models.Model):
    """How a unit's bulletins of a kind begin (通报模板): text with placeholders. Never changed; the latest one holds."""

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="bulletin_templates"
    )
    kind = models.CharField(max_length=12, choices=BulletinKind)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField()
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=BeginningState, default=BeginningState.SET)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["organization", "kind", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind", "number"], name="one_bulletin_template_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def root(self) -> "Template":
        return self

    @property
    def stream(self) -> str:
        return f"bulletin-template:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class SigningChain(models.Model):
    """Who agrees to a unit's bulletins of a kind, in order (审签链): [name, role] a step. The latest one holds."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="signing_chains")
    kind = models.CharField(max_length=12, choices=BulletinKind)
    number = models.PositiveIntegerField()
    steps = models.JSONField()
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=BeginningState, default=BeginningState.SET)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["organization", "kind", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind", "number"], name="one_signing_chain_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def root(self) -> "SigningChain":
        return self

    @property
    def stream(self) -> str:
        return f"signing-chain:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class Checkup(models.Model):
    """What the checks said of the text that was handed in (送审检查). Written once.

    ``turn`` is that of the bulletin, ``digest`` covers title, text, marks, issuer and date; ``engine`` names the program
    and its rules. ``remarks`` are all that was said, with what was waived.
    """

    bulletin = models.ForeignKey(Bulletin, on_delete=models.PROTECT, related_name="checkups")
    turn = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    engine = models.CharField(max_length=60)
    remarks = models.JSONField(default=list)
    checked_at = models.DateTimeField()

    class Meta:
        ordering = ["bulletin", "-turn"]
        constraints = [models.UniqueConstraint(fields=["bulletin", "turn"], name="one_checkup_per_turn")]

    def __str__(self) -> str:
        return f"{self.bulletin_id}/{self.turn}"


class Signature(models.Model):
    """One answer at one step of the chain; ``signed_for`` is the person whose deputy answered. Written once.

    ``digest`` is that of the text that the person read.
    """

    bulletin = models.ForeignKey(Bulletin, on_delete=models.PROTECT, related_name="signatures")
    turn = models.PositiveIntegerField()
    step_order = models.PositiveSmallIntegerField()
    step_name = models.CharField(max_length=40)
    reply = models.CharField(max_length=12, choices=Reply)
    opinion = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["bulletin", "turn", "step_order"]
        constraints = [
            models.UniqueConstraint(fields=["bulletin", "turn", "step_order"], name="one_signature_per_step"),
            models.UniqueConstraint(fields=["bulletin", "turn", "decided_by"], name="nobody_signs_twice"),
        ]

    def __str__(self) -> str:
        return f"{self.step_name} {self.get_reply_display()}"


class DefectWaiver(models.Model):
    """A person answers for one thing that the checks found, in this bulletin (豁免)."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.PROTECT, related_name="waivers")
    code = models.CharField(max_length=8)
    passage = models.TextField()
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
    def root(self) -> Bulletin:
        return self.bulletin

    @property
    def stream(self) -> str:
        return f"defect-waiver:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.bulletin.scope_path


class Withholding(models.Model):
    """A finding that is not published (不公开事项): counted in public texts, never told."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="withholdings")
    because = models.CharField(max_length=12, choices=WithheldBecause)
    reason = models.TextField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=WithholdingState, default=WithholdingState.STANDING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["finding", "-decided_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["finding"], condition=Q(state="standing"), name="one_withholding_per_finding"
            )
        ]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.get_because_display()}"

    @property
    def root(self) -> Finding:
        return self.finding

    @property
    def stream(self) -> str:
        return f"withholding:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.finding.scope_path
