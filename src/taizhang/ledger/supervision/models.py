"""Supervision notices, what each is about, and what came of it (督办文书、签收、回复)."""

from django.db import models
from django.db.models import Q

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.states import NoticeState


class Regime(models.Model):
    """The ladder of a round, as ``ladders`` writes it; a round without one goes by the usual ladder.

    ``automatic`` are the keys of steps that the house issues by itself, in the name of ``automatic_by``; none at first.
    """

    round = models.OneToOneField(Round, on_delete=models.PROTECT, primary_key=True, related_name="regime")
    steps = models.JSONField()
    automatic = models.JSONField(default=list)
    automatic_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.round}"


class Notice(models.Model):
    """One written demand. ``number`` counts the notices with this ``word`` of the unit in ``year``, none twice.

    ``step_order`` and ``name`` are those of the ladder when it was issued; ``recipients`` lists [person, name];
    ``items`` what it said of each measure when it was issued: [finding, measure, text, due date, light].
    ``reply_due`` is None where no reply is asked for, provisional while a year on the way has no calendar.
    """

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="supervision_notices")
    addressee = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="supervision_notices")
    step_key = models.CharField(max_length=24)
    step_order = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=20)
    word = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    demand = models.TextField()
    items = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    talk_at = models.DateTimeField(null=True, blank=True)
    talk_place = models.CharField(max_length=120, blank=True)
    reply_days = models.PositiveSmallIntegerField(default=0)
    working = models.BooleanField(default=True)
    reply_due = models.DateField(null=True, blank=True)
    is_provisional = models.BooleanField(default=False)
    issued_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=NoticeState, default=NoticeState.ISSUED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-issued_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "word", "year", "number"], name="one_notice_per_number"
            ),
        ]
        indexes = [
            models.Index(fields=["addressee", "state"], name="notice_addressee"),
            models.Index(fields=["reply_due"], condition=Q(reply_due__isnull=False), name="notice_reply_due"),
        ]

    def __str__(self) -> str:
        return f"{self.word}〔{self.year}〕{self.number}号"

    @property
    def title(self) -> str:
        return f"{self.name} {self}"

    @property
    def root(self) -> "Notice":
        return self

    @property
    def stream(self) -> str:
        return f"supervision:{self.pk}"

    weighed_with = ("addressee", "organization", "round")

    @property
    def scope_path(self) -> str:
        return self.addressee.path


class NoticeItem(models.Model):
    """A measure that a notice is about."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="about")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="supervised")

    class Meta:
        ordering = ["notice", "pk"]
        constraints = [models.UniqueConstraint(fields=["notice", "measure"], name="one_item_per_measure")]

    def __str__(self) -> str:
        return f"{self.notice} {self.measure_id}"


class Receipt(models.Model):
    """Who took the notice, and when (签收). Never changed."""

    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="receipt")
    received_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    received_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.notice)


class NoticeReply(models.Model):
    """What the office answered (回复). Never changed: a reply that is sent back keeps its row."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="replies")
    text = models.TextField()
    is_late = models.BooleanField()
    replied_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    replied_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    replied_at = models.DateTimeField()

    class Meta:
        ordering = ["notice", "pk"]

    def __str__(self) -> str:
        return self.text[:40]


class ReplyVerdict(models.Model):
    """What became of a reply: accepted, or sent back with the reason (认定). Never changed."""

    reply = models.OneToOneField(NoticeReply, on_delete=models.PROTECT, related_name="verdict")
    is_accepted = models.BooleanField()
    opinion = models.TextField(blank=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.opinion[:40]


class Reminder(models.Model):
    """That somebody was reminded of a measure when it came to a light (提醒). Never changed: nobody is reminded twice.

    ``turn`` is 0 the first time; a measure that stays late has further turns.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="reminders")
    due_date = models.DateField()
    light = models.CharField(max_length=12)
    turn = models.PositiveIntegerField(default=0)
    told_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "measure", "due_date", "light", "turn"], name="reminded_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.measure_id} {self.light}"
