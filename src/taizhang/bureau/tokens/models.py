"""Tokens (令牌): a program acts with one as the person who made it."""

from datetime import date

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.tokens.states import TokenState


class Token(models.Model):
    """``digest`` is that of the secret, which is kept nowhere; ``hint`` are its last characters.

    ``scopes`` are what it may be used for, ``rooms`` the nouns of the interface that it opens, all where empty.
    ``organization`` is where the person worked when making it: the office of rectification there may revoke it too.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=8)
    scopes = models.JSONField(default=list)
    rooms = models.JSONField(default=list)
    issued_at = models.DateTimeField()
    expires_on = models.DateField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=TokenState, default=TokenState.ACTIVE)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-issued_at", "-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def root(self) -> "Token":
        return self

    @property
    def stream(self) -> str:
        return f"token:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path

    @property
    def scope_paths(self) -> tuple[str, ...]:
        """Also where the person has worked since: whoever moves on can still revoke what they made."""
        posts = self.person.appointments.select_related("organization")
        return (self.scope_path, *(one.organization.path for one in posts))

    def is_good_on(self, day: date) -> bool:
        """Not revoked, and not past its last day."""
        return self.state == TokenState.ACTIVE and day <= self.expires_on

    def allows(self, scope: str, room: str) -> bool:
        return scope in self.scopes and (not self.rooms or room in self.rooms)
