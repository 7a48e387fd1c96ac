"""Bulletins (通报): composed from the ledger, edited, frozen, published."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.states import BulletinState


class Bulletin(models.Model):
    """The working row; what the public reads is its ``Publication``."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="bulletins")
    title = models.CharField(max_length=200)
    text = models.TextField()
    issuer = models.CharField(max_length=120)
    dated = models.DateField()
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
    saved_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["bulletin", "number"]
        constraints = [models.UniqueConstraint(fields=["bulletin", "number"], name="one_revision_per_number")]

    def __str__(self) -> str:
        return f"{self.bulletin_id}/{self.number}"


class Publication(models.Model):
    """The frozen bulletin as the public sees it: text only, written once (trigger) and never joined to the ledger.

    ``checkpoint`` is the last signed one of the journal at that time: from then on nobody alters what it covers unnoticed.
    """

    bulletin = models.OneToOneField(Bulletin, on_delete=models.PROTECT, related_name="publication")
    slug = models.SlugField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField()
    issuer = models.CharField(max_length=120)
    dated = models.DateField()
    digest = models.CharField(max_length=64)
    checkpoint = models.TextField(blank=True, default="")
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-published_at"]

    def __str__(self) -> str:
        return self.title


class Proof(models.Model):
    """That the log holds the publication (存在证明), in the form of C2SP; made once it is sealed, written once (trigger)."""

    publication = models.OneToOneField(Publication, on_delete=models.PROTECT, related_name="proof")
    index = models.PositiveBigIntegerField()
    text = models.TextField()
    proved_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.publication.slug} {self.index}"
