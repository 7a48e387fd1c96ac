"""What everybody may read (公布件): frozen rows, written once (trigger) and never joined to what is inside."""

from django.db import models
from django.db.models import Q

from taizhang.publishing.bulletins.states import Source

# An exact number as text, so that it means the same on every database.
EXACT = 40


class Publication(models.Model):
    """The frozen bulletin as the public sees it: text only, written once (trigger) and never joined to the ledger.

    ``checkpoint`` is the last signed one of the journal at that time: from then on nobody alters what it covers unnoticed.
    ``is_public`` is off for those that stay in the house. The ``correction``-th correction names what it ``corrects``.
    """

    bulletin = models.OneToOneField(
        "bulletins.Bulletin", on_delete=models.PROTECT, related_name="publication"
    )
    slug = models.SlugField(max_length=40, unique=True)
    is_public = models.BooleanField(default=True)
    title = models.CharField(max_length=200)
    text = models.TextField()
    issuer = models.CharField(max_length=120)
    dated = models.DateField()
    as_of = models.DateField(null=True)
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    correction = models.PositiveIntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True, default="")
    digest = models.CharField(max_length=64)
    checkpoint = models.TextField(blank=True, default="")
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-published_at"]
        constraints = [
            models.UniqueConstraint(fields=["corrects", "correction"], name="one_correction_per_number"),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True, correction__isnull=True)
                | Q(corrects__isnull=False, correction__isnull=False),
                name="a_correction_is_numbered",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PublishedFigure(models.Model):
    """One figure as it stands in a publication (公布的数字), frozen with what it was counted from. Written once.

    ``start`` and ``end`` count characters of the publication's text. ``value``, ``base`` and ``change`` are exact numbers as
    text; ``change`` is in percent, or in percentage points where ``is_points``. ``counted_by`` is the office as it was
    called. ``rows`` is how many rows gave it and ``digest`` covers them; ``receipt`` is the number of the receipt (数字凭据)
    in the house, by which it can be counted again. A cited figure has neither, and ``wording`` says where it is from.
    """

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="figures")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=120)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    source = models.CharField(max_length=12, choices=Source)
    code = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=60)
    wording = models.TextField()
    unit = models.CharField(max_length=20, blank=True)
    value = models.CharField(max_length=EXACT, blank=True)
    on = models.DateField(null=True)
    base = models.CharField(max_length=EXACT, blank=True)
    change = models.CharField(max_length=EXACT, blank=True)
    is_points = models.BooleanField(default=False)
    counted_by = models.CharField(max_length=120, blank=True)
    rows = models.PositiveIntegerField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    receipt = models.PositiveBigIntegerField(null=True)

    class Meta:
        ordering = ["publication", "number"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "number"], name="one_published_figure_per_number")
        ]

    def __str__(self) -> str:
        return self.text


class PublishedFinding(models.Model):
    """A finding as a publication tells it (公布的问题). Written once. ``key`` stays the same from bulletin to bulletin.

    ``standing`` is the state in words, ``measures`` and ``done`` how many it has and how many are completed.
    """

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="findings")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=40)
    heading = models.TextField()
    text = models.TextField(blank=True)
    standing = models.CharField(max_length=40)
    measures = models.PositiveIntegerField()
    done = models.PositiveIntegerField()

    class Meta:
        ordering = ["publication", "number"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "number"], name="one_published_finding_per_number")
        ]
        indexes = [models.Index(fields=["key"], name="published_finding_key")]

    def __str__(self) -> str:
        return self.heading


class Withdrawal(models.Model):
    """That a publication no longer holds, and why (撤回). Written once; what was published stays and is shown as such.

    Where the text itself must not be seen any more (``is_hidden``), the page shows the reason, the day and the digest.
    """

    publication = models.OneToOneField(Publication, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.CharField(max_length=500)
    is_hidden = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.publication.slug} {self.reason}"


class Proof(models.Model):
    """That the log holds the publication (存在证明), in the form of C2SP; made once it is sealed, written once (trigger)."""

    publication = models.OneToOneField(Publication, on_delete=models.PROTECT, related_name="proof")
    index = models.PositiveBigIntegerField()
    text = models.TextField()
    proved_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.publication.slug} {self.index}"
