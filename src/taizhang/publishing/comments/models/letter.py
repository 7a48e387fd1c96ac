"""What came from citizens (来信): written by the public site alone, once, and never changed but that it can be erased."""

from django.db import models

from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.comments.states import LetterKind


class Letter(models.Model):
    """It came by way of ``publication``; ``is_about_it`` is false where somebody only writes to its issuer.

    ``commitment`` is SHA-256 over 32 bytes of salt and the text: the journal names it in place of what was said.
    ``code`` is the digest of the receipt code.
    """

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="letters")
    is_about_it = models.BooleanField(default=True)
    finding_number = models.PositiveIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=12, choices=LetterKind)
    text = models.TextField()
    salt = models.BinaryField()
    commitment = models.CharField(max_length=64, unique=True)
    may_publish = models.BooleanField(default=False)
    code = models.CharField(max_length=64, unique=True)
    received_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["received_at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}"

    @property
    def scope_path(self) -> str:
        """Of the unit whose bulletin it came by."""
        return self.publication.bulletin.round.organization.path


class Contact(models.Model):
    """How the writer can be reached, if they said so; closed under the key that it names (contacts.py)."""

    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="contact")
    key = models.CharField(max_length=40)
    kept = models.TextField()
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.key


class LetterFile(models.Model):
    """A picture or PDF that came along. Its bytes stay here: the public site can write nowhere else."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="files")
    order = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["letter", "order"]
        constraints = [models.UniqueConstraint(fields=["letter", "order"], name="one_letter_file_per_place")]

    def __str__(self) -> str:
        return self.name


class Remark(models.Model):
    """What the writer added later with the receipt code (补充)."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="remarks")
    text = models.TextField()
    salt = models.BinaryField()
    commitment = models.CharField(max_length=64, unique=True)
    added_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["letter", "pk"]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.pk}"
