"""Sending a submission back with the places that are wrong (退回报送件)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.calls.actions.return_submission import return_submission
from taizhang.ledger.calls.answers import TEXT, Answers
from taizhang.ledger.calls.examining import FIELDS, words_of
from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.marks import PASSAGE_MAX, REASON_MAX, Mark
from taizhang.ledger.calls.models import Sending, Submission
from taizhang.ledger.calls.reviewed import Shown, readings_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.calls.marking import fields_shown, latest_of
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told

PASSAGES = 3


class ReturnForm(ActForm):
    """A reason for every place that is wrong; ``taken`` are defects found by the rules that go with it."""

    opinion = forms.CharField(
        label=gettext_lazy("退回的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    taken = forms.MultipleChoiceField(
        label=gettext_lazy("一并退回的差错"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, places: Sequence[tuple[str, str]], defects: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places, self.defects = places, defects
        self.fields["taken"].choices = [(key, said) for key, (said, _mark) in defects.items()]  # type: ignore[attr-defined]
        for key, label in places:
            self.fields[f"m_{key}"] = forms.CharField(label=label, required=False, max_length=REASON_MAX)
        for number in range(PASSAGES):
            self.fields[f"passage_{number}"] = forms.CharField(
                label=_("原文里的话"), required=False, max_length=PASSAGE_MAX
            )
            self.fields[f"why_{number}"] = forms.CharField(
                label=_("哪里不对"), required=False, max_length=REASON_MAX
            )

    @property
    def marks(self) -> list[Mark]:
        said = self.cleaned_data
        marks = [Mark(key, said[f"m_{key}"]) for key, _label in self.places if said[f"m_{key}"].strip()]
        for number in range(PASSAGES):
            if said[f"passage_{number}"].strip() or said[f"why_{number}"].strip():
                marks.append(Mark(TEXT, said[f"why_{number}"], said[f"passage_{number}"]))
        return marks + [self.defects[key][1] for key in said["taken"]]

    @property
    def passages(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"passage_{number}"], self[f"why_{number}"]) for number in range(PASSAGES)]


@staff(methods=("GET", "POST"))
def submission_return(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    why, last = return_submission.refusal(row, actor(request)), latest_of(row)
    if why or last is None:
        form: Any = ReturnForm(request.POST or None, places=(), defects={}, initial={"version": row.version})
        if form.is_bound and form.is_valid():
            form.carry_out(request, row, return_submission, opinion=form.cleaned_data["opinion"], marks=[])
        return _page(request, row, form, [], why)
    shown, readings = _read(row, last)
    places = [one for field in shown for one in _places(field)]
    form = ReturnForm(
        request.POST or None,
        places=places,
        defects=_defects(row, last, readings),
        initial={"version": row.version},
        auto_id="%s",
    )
    if form.is_valid():
        facts = {"opinion": form.cleaned_data["opinion"], "marks": form.marks}
        if form.carry_out(request, row, return_submission, **facts):
            return told(request, _("已退回，股室会看到标出的地方"), "submission", pk)
    return _page(request, row, form, shown, why)


def _page(request: HttpRequest, row: Submission, form: Any, shown: Any, why: str | None) -> HttpResponse:
    context = {
        "row": row,
        "call": row.call,
        "form": form,
        "lines": [(one, [(form[f"m_{key}"], label) for key, label in _places(one)]) for one in shown],
        "why": None if form.is_bound else why,
        "title": return_submission.title,
    }
    status = form.status if form.is_bound else 200
    return render(request, "calls/return.html", context, status=status)


def _read(row: Submission, last: Sending) -> tuple[Any, list[Shown]]:
    fields = read_fields(row.call.form.fields)
    return fields_shown(fields, last), readings_of(last, fields)


def _places(shown: Any) -> list[tuple[str, str]]:
    """The field itself, and each cell of a table."""
    columns = shown.field.columns
    cells = [
        (cell.place, _("第 %(row)d 行%(column)s") % {"row": number, "column": columns[at].label})
        for number, line in enumerate(shown.rows, 1)
        for at, cell in enumerate(line)
    ]
    return [(shown.field.key, shown.field.label), *cells]


def _defects(row: Submission, last: Sending, readings: Sequence[Shown]) -> dict[str, tuple[str, Mark]]:
    """By part and number: how it is said, and the mark that it becomes."""
    _said, places = words_of(read_fields(row.call.form.fields), Answers.of(last.answers))
    by_label = {one.label: one.place for one in places}
    found = {}
    for part in readings:
        for one in part.items:
            place = by_label.get(one.place, TEXT) if part.name == FIELDS else TEXT
            reason = f"{one.message} {one.repair}".strip()[:REASON_MAX]
            passage = one.passage.strip()[:PASSAGE_MAX] if place == TEXT else ""
            said = f"{part.title}：“{one.passage[:40]}”{one.message}"
            found[f"{part.name}-{one.number}"] = (said, Mark(place, reason, passage))
    return found
