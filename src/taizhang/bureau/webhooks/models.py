"""Who wants to be told of what (订阅), and each telling with its attempts (推送)."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.webhooks.states import SubscriptionState


class Subscription(models.Model):
    """Events on rows of the subtree of ``organization`` are told to ``address``; ``events`` names them, all where empty.

    The secret is kept nowhere: it is drawn from the key of the house and ``generation`` (signing.py).
    ``read_through`` is the entry up to which the journal was read, for certain.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="subscriptions")
    name = models.CharField(max_length=60)
    address = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    generation = models.PositiveIntegerField(default=1)
    read_through = models.BigIntegerField(default=0)
    subscribed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    subscribed_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=SubscriptionState, default=SubscriptionState.ACTIVE)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["organization", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def root(self) -> "Subscription":
        return self

    @property
    def stream(self) -> str:
        return f"subscription:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class Delivery(models.Model):
    """One entry of the journal for one subscription. ``next_at`` is None once it was taken, or given up."""

    subscription = models.ForeignKey(Subscription, on_delete=models.PROTECT, related_name="deliveries")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    answered = models.PositiveSmallIntegerField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["subscription", "entry"], name="one_delivery_per_entry")
        ]
        indexes = [
            models.Index(
                fields=["next_at"], condition=Q(next_at__isnull=False), name="deliveries_that_are_due"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subscription_id} ← {self.entry_id}"
