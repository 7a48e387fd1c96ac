"""People, their accounts and their dated appointments (人员、账号、任职)."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization


class Person(models.Model):
    """Somebody whom documents name and who may, or may not, have an account."""

    name = models.CharField(max_length=50)
    title = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return self.name


class Account(AbstractBaseUser):
    """A way to sign in. What its person may do comes from appointments alone."""

    username = models.CharField(max_length=60, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)

    objects = BaseUserManager["Account"]()
    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return self.username


class Appointment(models.Model):
    """A person holds a role in an organization, and so in its subtree, from a date to a date."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=12, choices=Role)
    from_date = models.DateField()
    until_date = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_date__isnull=True) | Q(until_date__gte=F("from_date")),
                name="appointment_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.get_role_display()}"
