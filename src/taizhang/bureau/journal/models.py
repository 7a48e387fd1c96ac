"""The append-only record of everything that happened (留痕)."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person


class Entry(models.Model):
    """One act. ``body`` holds its canonical bytes, stored once and never written again.

    ``principal`` is whom the actor stood in for (代理), where they acted in somebody else's post.
    ``digest`` is SHA-256 over the previous digest of the same stream (32 bytes, zeros at its head) and the body.
    """

    stream = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    event = models.CharField(max_length=80)
    body = models.BinaryField()
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    actor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    principal = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["stream", "number"]
        constraints = [
            models.UniqueConstraint(fields=["stream", "number"], name="one_entry_per_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="numbers_start_at_one"),
        ]
        indexes = [
            models.Index(fields=["at"], name="journal_by_time"),
            models.Index(
                fields=["principal"], condition=Q(principal__isnull=False), name="journal_by_deputy"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stream}#{self.number} {self.event}"


class Making(models.Model):
    """The row that one handing-in of a form made; a second one with the same key is given that row (重复提交)."""

    key = models.CharField(max_length=60, unique=True)
    act = models.CharField(max_length=60)
    made = models.CharField(max_length=60)
    row = models.BigIntegerField()
    actor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.act} → {self.made} {self.row}"


class Leaf(models.Model):
    """The place of an entry in the log of the whole house, given when it is sealed (封存): from zero, without a gap."""

    index = models.PositiveBigIntegerField(unique=True)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="leaf")

    def __str__(self) -> str:
        return str(self.index)


class Seal(models.Model):
    """A signed checkpoint: the log had ``size`` leaves then, and this root (RFC 6962, SHA-256, hex).

    ``peaks`` are the roots of the full subtrees from which the log grows on; ``note`` is what is handed out.
    """

    size = models.PositiveBigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    peaks = models.JSONField(default=list)
    note = models.TextField()
    sealed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.size} {self.root[:12]}"
