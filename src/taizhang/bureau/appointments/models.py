"""Rosters that were handed in (名单)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.appointments.states import RosterState
from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Organization


class Roster(models.Model):
    """A sheet with units, people and posts that was entered, all of it; ``organization`` is None for the whole house."""

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="rosters"
    )
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=RosterState, default=RosterState.ENTERED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-entered_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def root(self) -> "Roster":
        return self

    @property
    def stream(self) -> str:
        return f"roster:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path if self.organization else "/"
