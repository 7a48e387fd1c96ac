"""Forms with their editions (表样)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.states import FormState


class TextPart(models.TextChoices):
    NONE = "none", _("不要文字材料")
    OPTIONAL = "optional", _("可附文字材料")
    REQUIRED = "required", _("要有文字材料")


class Form(models.Model):
    """One edition of a form. Never changed: calls keep the edition that they were sent with.

    ``fields`` as ``fields.plain`` writes them. ``first`` is the first edition of the same form, None for that itself.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=80)
    edition = models.PositiveSmallIntegerField()
    fields = models.JSONField(default=list)
    text_part = models.CharField(max_length=10, choices=TextPart)
    first = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="later")
    predecessor = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="successor"
    )
    kept_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=FormState, default=FormState.KEPT)

    # No later act changes it.
    version = 0

    class Meta:
        ordering = ["title", "-edition"]

    def __str__(self) -> str:
        return self.title

    @property
    def root(self) -> "Form":
        return self

    @property
    def stream(self) -> str:
        return f"form:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path

    @property
    def first_id_or_own(self) -> int:
        return self.first_id or self.pk
