"""Sign-ins tried, passwords used before, second factors, recovery codes, sessions (登录尝试、旧口令、二次验证、会话)."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.states import FactorState


class Attempt(models.Model):
    """Somebody tried to sign in. ``name`` is a keyed digest: people type passwords where names belong."""

    name = models.CharField(max_length=64)
    address = models.GenericIPAddressField(null=True, blank=True)
    is_success = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["name", "-at"], name="attempts_by_name"),
            models.Index(fields=["address", "-at"], name="attempts_by_address"),
        ]

    def __str__(self) -> str:
        return f"{self.name[:8]} {self.at}"


class FormerPassword(models.Model):
    """The hash of a password that was replaced, so that it is not taken again."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="former_passwords")
    password = models.CharField(max_length=128)
    replaced_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.account)


class SecondFactor(models.Model):
    """A generator of codes on somebody's phone (RFC 6238). ``secret`` is sealed with the key of the house.

    ``last_step`` is the time step of the last code that was taken: none is taken twice, and none before it.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="second_factors")
    secret = models.TextField()
    last_step = models.BigIntegerField(default=0)
    state = models.CharField(max_length=12, choices=FactorState, default=FactorState.ACTIVE)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(state=FactorState.ACTIVE), name="one_active_factor"
            ),
        ]

    def __str__(self) -> str:
        return str(self.account)

    @property
    def root(self) -> Account:
        return self.account

    @property
    def stream(self) -> str:
        return f"factor:{self.pk}"

    @property
    def scope_path(self) -> str:
        return "/"


class RecoveryCode(models.Model):
    """A code on paper that stands in for the phone, once. ``digest`` is keyed; the code is kept nowhere."""

    factor = models.ForeignKey(SecondFactor, on_delete=models.PROTECT, related_name="recovery_codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["factor", "digest"], name="one_code_once")]

    def __str__(self) -> str:
        return self.digest[:8]


class Session(AbstractBaseSession):
    """A session of a browser; of whom, from where, since when, so that its owner can see and end it.

    Where somebody came in through another system, what that system calls them and their session there, so that it can end it.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="sessions")
    address = models.CharField(max_length=45, blank=True)
    agent = models.CharField(max_length=200, blank=True)
    began_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    outside_kind = models.CharField(max_length=12, blank=True)
    outside_subject = models.CharField(max_length=200, blank=True)
    outside_key = models.CharField(max_length=200, blank=True, db_index=True)

    def __str__(self) -> str:
        return str(self.account)
