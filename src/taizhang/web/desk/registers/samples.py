"""采用范本:rows with their source are taken over into a book as they stand; whoever keeps it changes them afterwards."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import Book
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import rows_of
from taizhang.registers.declaring.register import Register, Sample
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.registers.lookup import book_for
from taizhang.web.desk.session import actor, today
from taizhang.web.going import told


class SampleForm(ActForm):
    sample = forms.CharField(max_length=24, widget=forms.HiddenInput)


@staff(methods=("GET", "POST"))
def samples(request: HttpRequest, book: int) -> HttpResponse:
    """Rows that are there already are left as they are."""
    kept = book_for(request, book)
    register = register_of(kept)
    form = SampleForm.of(request, kept)
    if form.is_valid():
        changes = changes_of(kept, register, form.cleaned_data["sample"], today(request))
        if form.carry_out(request, kept, record, changes=changes, reason=_("采用范本")):
            return told(request, _("范本已写入底账，可以逐行改成本单位的"), "book", kept.pk)
    shown = {
        "book": kept,
        "register": register,
        "samples": [_shown(register, one) for one in register.samples],
        "form": form,
        "may_record": record.is_open_to(kept, actor(request)),
    }
    return render(request, "registers/samples.html", shown, status=form.status if form.is_bound else 200)


def changes_of(book: Book, register: Register, name: str, on: Any) -> list[Change]:
    """The rows of the sample that the book has not, in force from the day on which they are taken over."""
    found = next((one for one in register.samples if one.name == name), None)
    known = {_key(register, row) for row in rows_of(book)} if found else set()
    since = {register.spell.first: on}
    rows = [since | dict(row) for row in (found.rows if found else ())]
    return [Change(row) for row in rows if tuple(row.get(one) for one in register.keys[0]) not in known]


def _key(register: Register, row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in register.keys[0])


def _shown(register: Register, sample: Sample) -> dict[str, Any]:
    names = [
        field for field in register.fields if any(row.get(field.name) is not None for row in sample.rows)
    ]
    return {
        "sample": sample,
        "heads": [field.title for field in names],
        "rows": [[field.said(row.get(field.name)) for field in names] for row in sample.rows],
    }
