"""Applications for write-off and the decisions on them (申请销号、审核)."""

from django.db import models
from django.utils.functional import cached_property

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.withholding import told_all
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.evidence.models import EvidenceRevision
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.chains import Counting
from taizhang.ledger.writeoffs.states import Answer, Verdict


class Application(models.Model):
    """One request to take a finding off the ledger. Its row stays, whatever is decided.

    ``submitted_for`` is the person whose deputy applied.
    ``digest`` covers exactly what was submitted (finding, measures, progress, evidence); a decision binds to it.
    ``chain`` is the one that it was submitted under, whatever the round's becomes afterwards.
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="applications")
    number = models.PositiveIntegerField()
    statement = models.TextField()
    digest = models.CharField(max_length=64)
    chain = models.JSONField(default=list)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_for = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField()

    class Meta:
        ordering = ["finding", "number"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "number"], name="one_application_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}/{self.number}"

    @property
    def applicants(self) -> frozenset[int]:
        return frozenset(one for one in (self.submitted_by_id, self.submitted_for_id) if one)


class Seat(models.Model):
    """One party that an application asks at one step (会签的一方), by its chain; ``organization`` where it names one.

    Rows beside ``Application.chain``, so that the database can say whom an application waits for. Never changed.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="seats")
    step_order = models.PositiveSmallIntegerField()
    party_order = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=20)
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["application", "step_order", "party_order"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "step_order", "party_order"], name="one_seat_per_party"
            )
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return self.name or str(Role(self.role).label)


class Decision(models.Model):
    """One reviewer's answer at one step, for one of its parties.

    ``decided_for`` is the person whose deputy decided. The database itself refuses a decision by the one who applied,
    by their deputy or for them (trigger ``four_eyes``), and a second decision by or for the same person.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="decisions")
    step_order = models.PositiveSmallIntegerField()
    party_order = models.PositiveSmallIntegerField(default=1)
    step_name = models.CharField(max_length=150)
    answer = models.CharField(max_length=12, choices=Answer)
    opinion = models.TextField()
    digest = models.CharField(max_length=64)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["application", "step_order", "party_order"]
        constraints = [
            models.UniqueConstraint(fields=["application", "decided_by"], name="nobody_decides_twice"),
            models.UniqueConstraint(
                fields=["application", "step_order", "party_order"], name="one_decision_per_party"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step_name} {self.get_answer_display()}"

    @property
    def deciders(self) -> frozenset[int]:
        return frozenset(one for one in (self.decided_by_id, self.decided_for_id) if one)


class Withdrawal(models.Model):
    """The applicant took the application back before it was decided."""

    application = models.OneToOneField(Application, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.TextField()
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason[:40]


class Rejection(models.Model):
    """What must be done before a finding that was refused (不予销号) may come back, and by when."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="rejection")
    requirements = models.TextField()
    due_date = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.requirements[:40]


class Mark(models.Model):
    """What a reviewer says of one piece of evidence during the review; their last word on the piece holds.

    It moves no evidence: the pieces move with the application as a whole, and its digest stays what it was.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="marks")
    revision = models.ForeignKey(EvidenceRevision, on_delete=models.PROTECT, related_name="marks")
    step_order = models.PositiveSmallIntegerField()
    verdict = models.CharField(max_length=12, choices=Verdict)
    reason = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["application", "pk"]

    def __str__(self) -> str:
        return f"{self.revision_id}: {self.get_verdict_display()}"


class Visit(models.Model):
    """The record of a check on the spot (现场核查) that a step asks for."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="visits")
    step_order = models.PositiveSmallIntegerField()
    visited_on = models.DateField()
    place = models.CharField(max_length=200)
    people = models.TextField()
    found = models.TextField()
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["application", "pk"]

    def __str__(self) -> str:
        return f"{self.visited_on} {self.place}"


class VisitFile(models.Model):
    """A photo or paper of a check on the spot, under the name that it came with."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="files")
    order = models.PositiveIntegerField()
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="visit_files")
    name = models.CharField(max_length=255)
    form = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["visit", "order"]

    def __str__(self) -> str:
        return self.name


class Notice(models.Model):
    """A public notice (公示): what was shown, where and when, first and last day included. Never changed."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="notices")
    step_order = models.PositiveSmallIntegerField()
    text = models.TextField()
    channel = models.CharField(max_length=200)
    from_date = models.DateField()
    until_date = models.DateField()
    days = models.PositiveSmallIntegerField()
    counting = models.CharField(max_length=12, choices=Counting)
    posted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    posted_at = models.DateTimeField()

    class Meta:
        ordering = ["application", "pk"]

    def __str__(self) -> str:
        return f"{self.channel} {self.from_date}—{self.until_date}"

    @property
    def is_live(self) -> bool:
        return not hasattr(self, "removal")


class NoticeRemoval(models.Model):
    """The notice was taken down before its end: it counts for nothing, and another one may be posted."""

    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="removal")
    reason = models.TextField()
    removed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason[:40]


class Objection(models.Model):
    """What somebody held against the write-off during the notice (异议).

    ``raised_by`` and ``text`` name what is withheld (journal/withholding.py); ``who`` and ``said`` are as people read them.
    """

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="objections")
    received_on = models.DateField()
    raised_by = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["notice", "pk"]

    def __str__(self) -> str:
        return f"{self.received_on}"

    @cached_property
    def _told(self) -> tuple[str, ...]:
        return tuple(told_all([self.raised_by, self.text]))

    @property
    def who(self) -> str:
        return self._told[0]

    @property
    def said(self) -> str:
        return self._told[1]

    @property
    def is_open(self) -> bool:
        return not hasattr(self, "answer")


class ObjectionAnswer(models.Model):
    """What came of an objection; an upheld one brings the application back."""

    objection = models.OneToOneField(Objection, on_delete=models.PROTECT, related_name="answer")
    is_upheld = models.BooleanField()
    text = models.TextField()
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:40]
