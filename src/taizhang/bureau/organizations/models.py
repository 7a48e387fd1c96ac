"""The tree of organizations (单位、股室)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    REGION = "region", _("地方")
    UNIT = "unit", _("单位")
    OFFICE = "office", _("股室")
    GROUP = "group", _("工作组")
    OVERSIGHT = "oversight", _("监督机构")


class Organization(models.Model):
    """A node of the tree. ``path`` lists the ids from the root down (/1/4/9/), so that a subtree is a prefix."""

    name = models.CharField(max_length=100)
    short_name = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=12, choices=Kind)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    path = models.CharField(max_length=200, blank=True, db_index=True)

    class Meta:
        ordering = ["path"]
        constraints = [models.UniqueConstraint(fields=["parent", "name"], name="one_name_per_parent")]

    def __str__(self) -> str:
        return self.short_name or self.name
