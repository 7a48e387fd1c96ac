"""What has been marked as internal or sensitive (敏感程度)."""

from django.db import models

from taizhang.bureau.traces.levels import Level


class Classification(models.Model):
    """The mark that a row bears now; ``item`` is the row's stream. Who set it, and what it was before, is in the journal."""

    item = models.CharField(max_length=60, unique=True)
    level = models.CharField(max_length=12, choices=Level)

    def __str__(self) -> str:
        return f"{self.item} {self.level}"
