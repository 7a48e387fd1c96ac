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
    """The place of an entry in the log of the whole house, given when it is sealed (封存): from zero, without a gap.

    ``unit_seq`` is its number among what concerns ``unit`` (0: the house itself), from one, without a gap; leaves from before units
    were counted have neither. ``shown`` is a digest of the entry's facts that the public is told. The leaf covers all three.
    """

    index = models.PositiveBigIntegerField(unique=True)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="leaf")
    unit = models.PositiveBigIntegerField(null=True)
    unit_seq = models.PositiveBigIntegerField(null=True)
    shown = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "unit_seq"], name="one_leaf_per_unit_number"),
            models.CheckConstraint(
                condition=Q(unit__isnull=True, unit_seq__isnull=True)
                | Q(unit__isnull=False, unit_seq__gte=1),
                name="unit_numbers_start_at_one",
            ),
        ]

    def __str__(self) -> str:
        return str(self.index)


class Seal(models.Model):
    """A signed checkpoint: the log had ``size`` leaves then, and this root (RFC 6962, SHA-256, hex).

    ``peaks`` are the roots of the full subtrees from which the log grows on; ``note`` is what is handed out, and says when it was
    signed. ``sm_`` is the same of the tree over the same leaves with SM3 (国密).
    """

    size = models.PositiveBigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    peaks = models.JSONField(default=list)
    note = models.TextField()
    sm_root = models.CharField(max_length=64, blank=True, default="")
    sm_peaks = models.JSONField(default=list)
    sm_note = models.TextField(blank=True, default="")
    sealed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.size} {self.root[:12]}"


class Withheld(models.Model):
    """What an entry only commits to (承诺): ``commitment`` is SHA-256 over 32 bytes of salt and the value.

    Erasing empties value and salt and leaves the commitment, so that every proof still holds; nothing else may change (trigger).
    """

    commitment = models.CharField(max_length=64, unique=True)
    salt = models.BinaryField()
    value = models.TextField()
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.commitment[:12]
