"""A row typed in, changed, or struck out (逐条登记)."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import TABLES, Book
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import knowing
from taizhang.registers.declaring.fields import Amount, Choice, Day, Field, Period, Reference, Text, YesNo
from taizhang.registers.declaring.reading import Misread, is_absent
from taizhang.registers.declaring.register import Register
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.registers.lookup import book_for, versions_for
from taizhang.web.desk.registers.shown import called, heading
from taizhang.web.desk.widgets import Day as DayInput
from taizhang.web.going import told

OFFERED_MAX = 500


class RowForm(ActForm):
    """One field for each of the register; ``seen`` is the version of the row that the person saw."""

    seen = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def of_register(self, book: Book, register: Register, initial: dict[str, Any]) -> None:
        self.book, self.register = book, register
        for one in register.fields:
            self.fields[one.name] = _field(one, initial.get(one.name))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        self.values: dict[str, Any] = {}
        for one in self.register.fields:
            text = str(said.get(one.name) or "")
            if is_absent(text):
                self.values[one.name] = None
                continue
            try:
                self.values[one.name] = self._read(one, text)
            except Misread as error:
                self.add_error(one.name, str(error))
        return said

    def _read(self, one: Field, text: str) -> Any:
        value = one.read(text)
        return self._number(one, value) if isinstance(one, Reference) else value

    def _number(self, one: Reference, word: str) -> int:
        """The number of the row that is called so."""
        table = TABLES[one.register]
        near = table._default_manager.filter(
            knowing(None),
            book__organization=self.book.organization_id,
            book__register=one.register,
            is_struck=False,
            **{table.register.called: word},
        )
        found = list(near.values_list("number", flat=True)[:2])
        if len(found) != 1:
            said = {"register": table.register.title, "word": word}
            raise Misread(_("“%(register)s”底账里没有（或不止一个）“%(word)s”") % said)
        return int(found[0])


def _field(one: Field, initial: Any) -> forms.Field:
    facts: dict[str, Any] = {
        "label": heading(one),
        "required": one.is_required,
        "initial": initial,
        "help_text": one.note,
    }
    if isinstance(one, Choice):
        return forms.ChoiceField(choices=[("", "—"), *((word, word) for word in one.words)], **facts)
    if isinstance(one, YesNo):
        return forms.ChoiceField(choices=[("", "—"), ("yes", _("是")), ("no", _("否"))], **facts)
    if isinstance(one, Day):
        return forms.CharField(widget=DayInput, **facts)
    if isinstance(one, Text) and one.is_long:
        return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), **facts)
    length = one.length if isinstance(one, Text) else 200
    return forms.CharField(max_length=length, **facts)


def initial_of(book: Book, register: Register, row: Any) -> dict[str, Any]:
    """The row as the form shows it."""
    found: dict[str, Any] = {}
    for one in register.fields:
        value = getattr(row, one.name)
        if isinstance(one, Reference) and value is not None:
            value = called(book, one, {value}).get(value, "")
        elif isinstance(one, YesNo) and value is not None:
            value = "yes" if value else "no"
        elif isinstance(one, Amount | Day | Period):
            value = one.plain(value)
        found[one.name] = value
    return found


@staff(methods=("GET", "POST"))
def new(request: HttpRequest, book: int) -> HttpResponse:
    kept = book_for(request, book)
    register = register_of(kept)
    form = RowForm.of(request, kept)
    form.of_register(kept, register, _offered(request, register))
    if form.is_valid() and form.carry_out(request, _fresh(kept, form), record, changes=[Change(form.values)]):
        return told(request, _("%(one)s已登记") % {"one": register.one}, "book", kept.pk)
    return form_page(request, form, record, back=reverse("book", args=[kept.pk]), about=kept, row=kept)


def _offered(request: HttpRequest, register: Register) -> dict[str, Any]:
    """What the address offers for the fields of a new row; nothing is kept before somebody hands it in."""
    return {name: value[:OFFERED_MAX] for name, value in request.GET.items() if name in register.by_name}


@staff(methods=("GET", "POST"))
def change(request: HttpRequest, book: int, number: int) -> HttpResponse:
    kept, row = _standing(request, book, number)
    register = register_of(kept)
    form = RowForm.of(request, kept, seen=row.version)
    form.of_register(kept, register, initial_of(kept, register, row))
    if form.is_valid():
        if row.version > form.cleaned_data["seen"] and all(
            getattr(row, k) == v for k, v in form.values.items()
        ):
            return told(request, _("您刚才的提交已经办理，没有重复写入"), "book-row", kept.pk, number)
        one = Change(form.values, number, form.cleaned_data["seen"])
        if form.carry_out(request, _fresh(kept, form), record, changes=[one]):
            return told(request, _("已更正，原来的一版保留备查"), "book-row", kept.pk, number)
    return form_page(request, form, record, about=kept, row=kept, **_back(kept, number))


class StrikeForm(ActForm):
    seen = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=gettext_lazy("撤销的原因"), max_length=200)


@staff(methods=("GET", "POST"))
def striking(request: HttpRequest, book: int, number: int) -> HttpResponse:
    kept, row = _standing(request, book, number)
    form = StrikeForm.of(request, kept, seen=row.version)
    if form.is_valid():
        one = Change({}, number, form.cleaned_data["seen"], is_struck=True)
        facts = {"changes": [one], "reason": form.cleaned_data["reason"]}
        if form.carry_out(request, _fresh(kept, form), record, **facts):
            return told(request, _("这一行已撤销，不再计数；原来的内容保留备查"), "book", kept.pk)
    hint = _("撤销后不再计入任何数字，以前冻结的数字不受影响。")
    return form_page(request, form, record, about=kept, row=kept, hint=hint, **_back(kept, number))


def _standing(request: HttpRequest, book: int, number: int) -> tuple[Book, Any]:
    kept = book_for(request, book)
    row = versions_for(kept, number)[0]
    if row.is_struck and request.method == "GET":
        raise Http404
    return kept, row


def _fresh(book: Book, form: ActForm) -> Book:
    """Rows have versions of their own: what others record in the same book meanwhile is no obstacle."""
    form.cleaned_data["version"] = book.version
    return book


def _back(book: Book, number: int) -> dict[str, Any]:
    return {"back": reverse("book-row", args=[book.pk, number])}
