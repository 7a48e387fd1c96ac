"""People, their accounts, their dated appointments, deputies and lines of charge (人员、账号、任职、代理、分管)."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import AccountState, MandateState
from taizhang.bureau.organizations.models import Organization


class Person(models.Model):
    """Somebody whom documents name and who may, or may not, have an account.

    Appointments, deputies and charges of one person are one stream of the journal.
    """

    name = models.CharField(max_length=50)
    title = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def stream(self) -> str:
        return f"person:{self.pk}"


class AccountManager(BaseUserManager["Account"]):
    """Reads the person with the account: every page asks for both."""

    def get_queryset(self) -> models.QuerySet["Account"]:
        return super().get_queryset().select_related("person")


class Account(AbstractBaseUser):
    """A way to sign in. What its person may do comes from appointments, or from the one ``duty`` of an administrator.

    ``password_set_at`` is None for a password that was given and does not age; ``must_change`` says that somebody else
    knows the password. There is no superuser, and no column for one.
    """

    username = models.CharField(max_length=60, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    duty = models.CharField(max_length=16, choices=Duty, blank=True)
    state = models.CharField(max_length=12, choices=AccountState, default=AccountState.ACTIVE)
    version = models.PositiveIntegerField(default=0)
    password_set_at = models.DateTimeField(null=True, blank=True)
    must_change = models.BooleanField(default=False)

    objects = AccountManager()
    USERNAME_FIELD = "username"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(duty__in=["", *Duty.values]), name="duty_is_known"),
        ]

    def __str__(self) -> str:
        return self.username

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Django lets in whoever is active, and asks again at every request."""
        return self.state == AccountState.ACTIVE

    @property
    def root(self) -> "Account":
        return self

    @property
    def stream(self) -> str:
        return f"account:{self.pk}"

    @property
    def scope_path(self) -> str:
        """Accounts belong to the house: administrators hold their duty over all of it."""
        return "/"


class Mandate(models.Model):
    """Something that holds from a day to a day, both included; it is ended or corrected, never deleted."""

    from_date = models.DateField()
    until_date = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=MandateState, default=MandateState.IN_FORCE)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    @property
    def stream(self) -> str:
        return f"{type(self).__name__.lower()}:{self.pk}"


class Appointment(Mandate):
    """A person holds a role in an organization, and so in its subtree, from a date to a date.

    A wrong one is corrected by another row that names it (``corrects``) and takes its place; it stays, without effect.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=12, choices=Role)
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_date__isnull=True) | Q(until_date__gte=F("from_date")),
                name="appointment_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["person", "organization", "role"],
                condition=Q(until_date__isnull=True, corrects__isnull=True)
                & ~Q(state=MandateState.CORRECTED),
                name="one_open_appointment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.get_role_display()}"

    @property
    def root(self) -> Person:
        return self.person

    @property
    def scope_path(self) -> str:
        return self.organization.path


class Delegation(Mandate):
    """``deputy`` acts for ``principal`` while they are away (代理), in all posts that the principal holds."""

    principal = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deputies")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="principals")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_date__isnull=False) & Q(until_date__gte=F("from_date")),
                name="delegation_has_an_end",
            ),
            models.CheckConstraint(condition=~Q(principal=F("deputy")), name="nobody_is_their_own_deputy"),
        ]

    def __str__(self) -> str:
        return f"{self.deputy} 代 {self.principal}"

    @property
    def root(self) -> Person:
        return self.principal

    @property
    def scope_path(self) -> str:
        return self.organization.path


class Charge(Mandate):
    """A leader is in charge of an organization and answers for its findings (一岗双责、分管)."""

    leader = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="charges")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="charges")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_date__isnull=True) | Q(until_date__gte=F("from_date")),
                name="charge_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["leader", "organization"],
                condition=Q(until_date__isnull=True),
                name="one_open_charge",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.leader} → {self.organization}"

    @property
    def root(self) -> Person:
        return self.leader

    @property
    def scope_path(self) -> str:
        return self.organization.path
