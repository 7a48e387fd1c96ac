"""Meetings (会议), the records of them, and what they decided (决定事项)."""

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.bureau.meetings.kinds import BY_CODE
from taizhang.bureau.meetings.states import MeetingState, ResolutionState
from taizhang.bureau.organizations.models import Organization


class Meeting(models.Model):
    """One meeting of one organization. What is known of it stands in its records; ``record`` is the one that holds."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="meetings")
    record = models.OneToOneField("Record", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=12, choices=MeetingState, default=MeetingState.RECORDED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-record__held_on", "-pk"]

    def __str__(self) -> str:
        if self.record is None:
            return self.stream
        return _("%(day)s%(kind)s") % {
            "day": date_format(self.record.held_on, "DATE_FORMAT"),
            "kind": self.record.kind_name,
        }

    @property
    def root(self) -> "Meeting":
        return self

    @property
    def stream(self) -> str:
        return f"meeting:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.organization.path


class Record(models.Model):
    """What is known of a meeting, as it was entered at one time. Never changed: a later record corrects it.

    ``agenda`` lists the items in order, as text.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="records")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    held_on = models.DateField()
    began_at = models.TimeField()
    place = models.CharField(max_length=100)
    chair = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    agenda = models.JSONField(default=list)
    reason = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["meeting", "number"]
        constraints = [models.UniqueConstraint(fields=["meeting", "number"], name="one_record_per_number")]
        indexes = [models.Index(fields=["held_on", "kind"], name="meetings_by_day")]

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number}"

    @property
    def kind_name(self) -> str:
        return str(BY_CODE[self.kind].name) if self.kind in BY_CODE else self.kind


class Attendance(models.Model):
    """Who was there, and who was not and why. Never changed."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    is_present = models.BooleanField()
    reason = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["record", "-is_present", "pk"]
        constraints = [models.UniqueConstraint(fields=["record", "person"], name="one_seat_per_person")]

    def __str__(self) -> str:
        return str(self.person)


class Minutes(models.Model):
    """A file with the minutes (会议纪要); the latest one holds. Never changed."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    filed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()

    class Meta:
        ordering = ["-filed_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name


class Resolution(models.Model):
    """One thing that the meeting decided; it may become measures of findings. Dropped by a further act, with a reason."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="resolutions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    state = models.CharField(max_length=12, choices=ResolutionState, default=ResolutionState.ADOPTED)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["meeting", "number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="one_resolution_per_number")
        ]

    def __str__(self) -> str:
        return self.text[:40]

    @property
    def root(self) -> Meeting:
        return self.meeting

    @property
    def stream(self) -> str:
        return f"resolution:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.meeting.scope_path
