"""Books, what was recorded in them, and the versions of their rows (底账、登记、版本)."""

from django.db import models

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Organization
from taizhang.registers.books.states import BookState, ImportState, Policy, Way
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.register import Register


class Book(models.Model):
    """One register of one unit. ``keeper`` is the office that answers for it (责任股室).

    ``complete_from`` is the first day of which the book is whole: a figure of an earlier day is refused, not guessed.
    ``options`` are the unit's own words for choices, by field: [word, further words that mean it]. ``headings`` are what
    people took column headings for, by their plain words; an empty field means left out.
    """

    register = models.CharField(max_length=24)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="books")
    keeper = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="kept_books")
    complete_from = models.DateField(null=True, blank=True)
    options = models.JSONField(default=dict)
    headings = models.JSONField(default=dict)
    last_number = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=12, choices=BookState, default=BookState.OPEN)
    version = models.PositiveIntegerField(default=0)

    weighed_with = ("keeper", "organization")

    class Meta:
        ordering = ["organization", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "register"], name="one_book_per_register")
        ]

    def __str__(self) -> str:
        return f"{self.organization} {registers()[self.register]}"

    @property
    def root(self) -> "Book":
        return self

    @property
    def stream(self) -> str:
        return f"book:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.keeper.path


class Recording(models.Model):
    """One act by which rows came in, changed or were struck out. Never changed.

    ``digest`` is over all versions that it wrote (``digests.py``), and stands in the journal too. ``number`` counts within
    the book, in the order in which the acts took effect: what was known at a time is what had been recorded by then.
    """

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="recordings")
    number = models.PositiveIntegerField()
    way = models.CharField(max_length=12, choices=Way)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    struck = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64)
    reason = models.CharField(max_length=200, blank=True)
    file = models.ForeignKey(File, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=255, blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["book", "-number"]
        constraints = [models.UniqueConstraint(fields=["book", "number"], name="one_recording_per_number")]

    def __str__(self) -> str:
        return f"{self.book_id}/{self.number}"


class Import(models.Model):
    """A file whose rows wait to be recorded (待导入). ``columns``: the field of each heading as a person corrected it, by
    its plain words; ``header_row`` counts from 0, absent where the house found it.
    """

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="imports")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    sheet = models.CharField(max_length=100, blank=True)
    header_row = models.PositiveIntegerField(null=True, blank=True)
    columns = models.JSONField(default=dict)
    policy = models.CharField(max_length=12, choices=Policy, default=Policy.STOP)
    recording = models.OneToOneField(
        Recording, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=12, choices=ImportState, default=ImportState.WAITING)
    version = models.PositiveIntegerField(default=0)
    brought_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()

    weighed_with = ("book__keeper", "book__organization")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def root(self) -> Book:
        return self.book

    @property
    def stream(self) -> str:
        return f"import:{self.pk}"

    @property
    def scope_path(self) -> str:
        return self.book.scope_path


class Version(models.Model):
    """One row as it was known from one recording (``since``) to another (``until``), both by their numbers in the book.

    Nothing of it is ever changed but ``until``, once, from empty. ``number`` names the row for ever.
    """

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    since = models.PositiveIntegerField()
    until = models.PositiveIntegerField(null=True, blank=True)
    is_struck = models.BooleanField(default=False)

    register: Register

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.book_id}/{self.number}.{self.version}"


def _of(register: Register) -> type[Version]:
    """The table of one register, made from its declaration."""
    name = register.name
    holds = models.Q(until__isnull=True)
    counted = models.Q(until__isnull=True, is_struck=False)

    class Meta:
        ordering = ["number", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["book", "number", "version"], name=f"{name}_versions"),
            models.UniqueConstraint(fields=["book", "number"], condition=holds, name=f"{name}_rows"),
            *(
                models.UniqueConstraint(fields=["book", *key], condition=counted, name=f"{name}_by_{n}")
                for n, key in enumerate(register.keys)
            ),
        ]
        indexes = [
            models.Index(fields=["book", field.name], condition=counted, name=f"{name}_{field.name}"[:30])
            for field in register.fields
            if field.is_indexed and (field.name,) not in register.keys
        ]

    columns = {field.name: field.column() for field in register.fields}
    body = {
        "__module__": __name__,
        "__doc__": str(register.name),
        "register": register,
        "Meta": Meta,
        **columns,
    }
    return type(name.title().replace("_", ""), (Version,), body)


TABLES: dict[str, type[Version]] = {register.name: _of(register) for register in registers().values()}
