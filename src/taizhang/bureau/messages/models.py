"""Messages to people, the channels by which they go out, and each going-out with its standing (消息、渠道、发送)."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.states import ChannelState, EntryState, PreferenceState


class Message(models.Model):
    """Something that a person is told, once for each ``key`` (occasion). ``address`` is a path of this house."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="messages")
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    subject = models.CharField(max_length=120)
    text = models.TextField()
    address = models.CharField(max_length=200, blank=True)
    told_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="nobody_is_told_twice")]
        indexes = [
            models.Index(fields=["person", "-id"], name="messages_of_a_person"),
            models.Index(fields=["person"], condition=Q(read_at__isnull=True), name="messages_not_read"),
            models.Index(fields=["told_at"], name="messages_by_time"),
        ]

    def __str__(self) -> str:
        return self.subject


class Channel(models.Model):
    """One way out of the house. ``base`` is the address of the other side, ``facts`` what may be seen of its settings.

    ``secrets`` are sealed with the key of the house. ``topics`` are what goes this way; for a person's own address all
    where empty, for a group only what is named.
    """

    way = models.CharField(max_length=20, choices=Way)
    name = models.CharField(max_length=60)
    base = models.CharField(max_length=300)
    facts = models.JSONField(default=dict)
    secrets = models.TextField(blank=True)
    topics = models.JSONField(default=list)
    state = models.CharField(max_length=12, choices=ChannelState, default=ChannelState.PAUSED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def root(self) -> "Channel":
        return self

    @property
    def stream(self) -> str:
        return f"channel:{self.pk}"

    @property
    def scope_path(self) -> str:
        return "/"


class Dispatch(models.Model):
    """A text on its way through a channel, to a person or to a group. ``mark`` makes it one, however often it is asked for.

    Its number (the key) stands in the text, the same in every attempt: a repeat is known by it.
    """

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="dispatches")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="dispatches"
    )
    kind = models.CharField(max_length=60)
    mark = models.CharField(max_length=200, unique=True)
    subject = models.CharField(max_length=120)
    text = models.TextField()
    address = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="dispatch")
    sent_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"

    @property
    def standing(self) -> str:
        """``sent``, ``given_up``, ``failed`` (tried and to be tried again) or ``waiting``."""
        if self.sent_at:
            return "sent"
        if self.job.given_up_at:
            return "given_up"
        return "failed" if self.job.trouble else "waiting"


class Preference(models.Model):
    """Where and when a person wants to be told (通知设置). A further row follows the one that it changes; the latest counts.

    ``addresses`` by ``Reach``; ``choices`` by topic and ``Reach``, everything at once where nothing is chosen.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="preferences")
    addresses = models.JSONField(default=dict)
    choices = models.JSONField(default=dict)
    quiet_from = models.TimeField(null=True, blank=True)
    quiet_until = models.TimeField(null=True, blank=True)
    is_on_workdays_only = models.BooleanField(default=False)
    follows = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by"
    )
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=PreferenceState, default=PreferenceState.SET)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(follows__isnull=True), name="one_first_preference"
            )
        ]

    def __str__(self) -> str:
        return str(self.person)

    @property
    def root(self) -> "Preference":
        return self

    @property
    def stream(self) -> str:
        return f"preference:{self.pk}"

    @property
    def scope_path(self) -> str:
        return "/"


class AddressEntry(models.Model):
    """Addresses that the system administrator entered for somebody (代填收件地址). They count once another one let them in."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="address_entries")
    addresses = models.JSONField()
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=EntryState, default=EntryState.WAITING)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.person)

    @property
    def root(self) -> "AddressEntry":
        return self

    @property
    def stream(self) -> str:
        return f"addresses:{self.pk}"

    weighed_with = ("person",)

    @property
    def scope_path(self) -> str:
        return "/"
