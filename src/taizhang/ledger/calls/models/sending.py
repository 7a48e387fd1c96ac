"""What was sent in, what the rules said of it, and what people decided (报送、初审、审核)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.ledger.calls.models.call import Submission


class Sending(models.Model):
    """One sending-in, whole and as it was (报送的一版). Never changed.

    ``answers`` are what was read of it; ``known`` what the house knew of single fields, by key: [value, source];
    ``lacks`` are the labels of required parts that were empty; ``questions`` contradictions with what was accepted
    before, as ``truth`` writes them. ``late_days`` counts working days.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="sendings")
    number = models.PositiveSmallIntegerField()
    answers = models.JSONField()
    known = models.JSONField(default=dict)
    lacks = models.JSONField(default=list)
    questions = models.JSONField(default=list)
    file = models.ForeignKey(File, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=255, blank=True)
    due_at = models.DateTimeField()
    is_late = models.BooleanField()
    late_days = models.PositiveSmallIntegerField(default=0)
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sent_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ["submission", "number"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "number"], name="one_sending_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.submission_id}-{self.number}"


class Reading(models.Model):
    """What the rules said of one part of a sending, packed as of an examination (初审). Never changed."""

    sending = models.ForeignKey(Sending, on_delete=models.PROTECT, related_name="readings")
    part = models.CharField(max_length=10)
    counts = models.JSONField(default=dict)
    engine = models.CharField(max_length=60)
    document = models.BinaryField()
    report = models.BinaryField()

    class Meta:
        ordering = ["sending", "part"]
        constraints = [models.UniqueConstraint(fields=["sending", "part"], name="one_reading_per_part")]

    def __str__(self) -> str:
        return f"{self.sending_id} {self.part}"


class Recall(models.Model):
    """That a sending was taken back by the office before anybody judged it (撤回报送). Never changed."""

    sending = models.OneToOneField(Sending, on_delete=models.PROTECT, related_name="recall")
    reason = models.TextField(blank=True)
    recalled_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recalled_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.sending_id)


class Verdict(models.Model):
    """What somebody else decided on a sending (审核结论). Never changed. ``marks`` are [place, label, reason]."""

    sending = models.OneToOneField(Sending, on_delete=models.PROTECT, related_name="verdict")
    is_accepted = models.BooleanField()
    opinion = models.TextField(blank=True)
    marks = models.JSONField(default=list)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.opinion[:40]
