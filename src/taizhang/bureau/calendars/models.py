"""The arrangement of a year as it was entered (年度节假日安排)."""

from django.db import models

from taizhang.bureau.accounts.models import Person

ENTERED = "entered"


class WorkYear(models.Model):
    """One edition of one year; never changed, a later edition takes its place.

    ``rest`` are weekdays off, ``work`` weekend days that are worked, as ISO dates in order.
    """

    state = ENTERED
    scope_path = "/"

    number = models.PositiveSmallIntegerField()
    edition = models.PositiveSmallIntegerField()
    rest = models.JSONField()
    work = models.JSONField()
    source = models.CharField(max_length=200)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ["-number", "-edition"]
        constraints = [
            models.UniqueConstraint(fields=["number", "edition"], name="one_edition_of_a_year"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def root(self) -> "WorkYear":
        return self

    @property
    def stream(self) -> str:
        return f"workyear:{self.pk}"
