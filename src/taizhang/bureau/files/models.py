"""Files as they were handed in, by their content (原件)."""

from django.db import models

from taizhang.bureau.accounts.models import Person


class File(models.Model):
    """The bytes lie in the store under ``digest`` (SHA-256, hex); names belong to whoever refers to the file."""

    digest = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    received_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest[:12]
