"""The tree of organizations (单位、股室、领导小组、工作组)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.organizations.paths import top_of
from taizhang.bureau.organizations.states import OrganizationState


class Kind(models.TextChoices):
    REGION = "region", _("地方")
    UNIT = "unit", _("单位")
    OFFICE = "office", _("股室")
    LEADING_GROUP = "leading", _("领导小组")
    GROUP = "group", _("工作组")
    OVERSIGHT = "oversight", _("监督机构")


GROUPS = frozenset({Kind.LEADING_GROUP, Kind.GROUP})


class Organization(models.Model):
    """A node of the tree. ``path`` lists the ids from the root down (/1/4/9/), so that a subtree is a prefix.

    ``closed_on`` is the first day on which it no longer exists; ``until_date`` the last day that a group was set up for.
    All acts on one tree queue at its root, so that two moves can never make a circle.
    """

    name = models.CharField(max_length=100)
    short_name = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=12, choices=Kind)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    path = models.CharField(max_length=1000, blank=True, db_index=True)
    until_date = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=OrganizationState, default=OrganizationState.EXISTING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["path"]
        constraints = [
            models.UniqueConstraint(
                fields=["parent", "name"],
                condition=models.Q(state=OrganizationState.EXISTING),
                name="one_name_per_parent",
            )
        ]

    def __str__(self) -> str:
        return self.short_name or self.name

    @property
    def root(self) -> "Organization":
        top = top_of(self.path)
        return self if top == self.pk else Organization.objects.get(pk=top)

    @property
    def stream(self) -> str:
        return f"organization:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.path


class FormerName(models.Model):
    """A name that a node bore until a day; documents of that time call it so. Never changed."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="former_names")
    name = models.CharField(max_length=100)
    short_name = models.CharField(max_length=40, blank=True)
    until_date = models.DateField()

    class Meta:
        ordering = ["-until_date", "-pk"]

    def __str__(self) -> str:
        return self.name
