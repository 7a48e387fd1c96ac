"""The form that an office fills in (填报): a field for each that is asked, with what is known of it and how the last version stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.ledger.calls.actions.attach_file import ENDINGS
from taizhang.ledger.calls.actions.save_draft import save_draft
from taizhang.ledger.calls.answers import ROWS_MAX, TEXT, Answers
from taizhang.ledger.calls.checking import Checked, checked
from taizhang.ledger.calls.fields import Column, Field, FieldKind
from taizhang.ledger.calls.models import Submission, TextPart
from taizhang.ledger.calls.values import LONG_MAX, said_value
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.calls.marking import latest_of, verdict_of
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told

SPARE_ROWS = 3


@dataclass(frozen=True)
class Line:
    """One field of the page; ``rows`` are the rows of a table."""

    field: Field
    value: forms.BoundField | None
    reason: forms.BoundField
    rows: Sequence[Sequence[forms.BoundField]]
    pasted: forms.BoundField | None
    known: str
    source: str
    wrong: Sequence[str]
    marks: Sequence[str]
    earlier: Any

    @property
    def wants_reason(self) -> bool:
        return bool(self.known or self.field.is_required)


class DraftForm(ActForm):
    """As many fields as the form of the call has; everything may be left for later."""

    def __init__(self, *args: Any, fields: Sequence[Field], rows: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked, self.table_rows = fields, rows
        for one in fields:
            self.fields |= dict(self._fields(one))
        self.fields["text"] = _text(6, _("文字材料"))
        self.fields[f"r_{TEXT}"] = forms.CharField(label=_("暂缺的原因"), required=False, max_length=300)

    def _fields(self, one: Field) -> Iterator[tuple[str, forms.Field]]:
        yield f"r_{one.key}", forms.CharField(label=_("改动或暂缺的原因"), required=False, max_length=300)
        if not one.is_table:
            yield f"v_{one.key}", _input(one)
            return
        for row in range(self.table_rows.get(one.key, SPARE_ROWS)):
            for at, column in enumerate(one.columns):
                yield f"t_{one.key}_{row}_{at}", _input(column)
        yield f"p_{one.key}", _text(2, _("从 Excel 复制几行，粘贴在这里"))

    @property
    def answers(self) -> Answers:
        said = self.cleaned_data
        tables = {one.key: self._table(one) for one in self.asked if one.is_table}
        values = {one.key: said[f"v_{one.key}"] for one in self.asked if not one.is_table}
        reasons = {one: said[f"r_{one}"] for one in (*(field.key for field in self.asked), TEXT)}
        return Answers(values, tables, reasons, said["text"])

    def _table(self, one: Field) -> list[list[str]]:
        said, width = self.cleaned_data, len(one.columns)
        rows = [
            [said[f"t_{one.key}_{row}_{at}"] for at in range(width)]
            for row in range(self.table_rows.get(one.key, SPARE_ROWS))
        ]
        pasted = [line.split("\t") for line in said[f"p_{one.key}"].splitlines() if line.strip()]
        return [*rows, *pasted]


def _input(one: Field | Column) -> forms.Field:
    """Texts all of them: what cannot be read yet is kept as it was written."""
    if one.kind == FieldKind.LONG:
        return _text(4, one.label)
    if one.kind in (FieldKind.YES_NO, FieldKind.CHOICE):
        named = (
            [("yes", _("是")), ("no", _("否"))]
            if one.kind == FieldKind.YES_NO
            else [(o, o) for o in one.options]
        )
        return forms.CharField(
            label=one.label, required=False, widget=forms.Select(choices=[("", _("请选择")), *named])
        )
    kind = {FieldKind.DATE: "date"}.get(FieldKind(one.kind), "text")
    attrs = {"type": kind} | ({"inputmode": "decimal"} if one.kind in ("whole", "amount", "share") else {})
    return forms.CharField(
        label=one.label, required=False, max_length=LONG_MAX, widget=forms.TextInput(attrs=attrs)
    )


def _text(rows: int, label: str) -> forms.Field:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": rows}))


def initial_of(draft: Answers, said: Checked) -> dict[str, str]:
    """What stands in the draft; where nothing stands, what the house knows."""
    begun = {f"r_{key}": why for key, why in draft.reasons.items()}
    for one in said.fields:
        if one.is_table:
            for row, cells in enumerate(draft.tables.get(one.key, ())):
                begun |= {f"t_{one.key}_{row}_{at}": cell for at, cell in enumerate(cells)}
        else:
            known = said.known.get(one.key)
            begun[f"v_{one.key}"] = draft.values.get(one.key, "") or (known.value if known else "")
    return begun | {"text": draft.text}


@staff(methods=("GET", "POST"))
def submission_draft(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    said, draft = checked(row, at=now(request)), Answers.of(row.draft)
    form = DraftForm(
        request.POST or None,
        initial={"version": row.version, **initial_of(draft, said)},
        fields=said.fields,
        rows=_rows(request, said.fields, draft),
        auto_id="%s",
    )
    if form.is_valid() and form.carry_out(request, row, save_draft, answers=form.answers):
        if "onward" in request.POST:
            return told(request, _("草稿已存，请核对后报送"), "submission-sending", pk)
        return told(request, _("草稿已存"), "submission-draft", pk)
    shown = {
        "form": form,
        "row": row,
        "call": row.call,
        "lines": lines_of(row, form, said),
        "why": None if form.is_bound else save_draft.refusal(row, actor(request)),
        "takes_text": row.call.form.text_part != TextPart.NONE,
        "needs_text": row.call.form.text_part == TextPart.REQUIRED,
        "endings": "、".join(ENDINGS),
        "returned": _returned(row),
        "accept": ",".join(ENDINGS),
    }
    return render(request, "calls/draft.html", shown, status=form.status if form.is_bound else 200)


def _rows(request: HttpRequest, fields: Sequence[Field], draft: Answers) -> dict[str, int]:
    """So many rows as were posted, or those of the draft and some to spare."""
    found = {}
    for one in fields:
        if one.is_table:
            head = f"t_{one.key}_"
            posted = {
                name.removeprefix(head).partition("_")[0] for name in request.POST if name.startswith(head)
            }
            there = len(draft.tables.get(one.key, ())) + SPARE_ROWS
            found[one.key] = min(ROWS_MAX, len(posted) if request.method == "POST" else there)
    return found


def _returned(row: Submission) -> Any:
    """The verdict that sent it back, while the office is at work on it."""
    last = latest_of(row)
    found = verdict_of(last) if last else None
    return found if found is not None and not found.is_accepted else None


def lines_of(row: Submission, form: DraftForm, said: Checked) -> list[Line]:
    last = latest_of(row)
    verdict = verdict_of(last) if last else None
    marked: dict[str, list[str]] = {}
    for place, label, _passage, reason in verdict.marks if verdict and not verdict.is_accepted else ():
        told_at = f"{label}：{reason}" if "/" in place else reason
        marked.setdefault(place.partition("/")[0], []).append(told_at)
    wrong: dict[str, list[str]] = {}
    for one in said.wrong:
        wrong.setdefault(one.place.partition("/")[0], []).append(f"{one.label}：{one.sentence}")
    questions = {one.place: one for one in said.questions}
    return [_line(one, form, said, wrong, marked, questions.get(one.key)) for one in said.fields]


def _line(one: Field, form: DraftForm, said: Checked, wrong: Any, marked: Any, question: Any) -> Line:
    known = said.known.get(one.key)
    width = range(len(one.columns))
    rows = range(form.table_rows.get(one.key, 0)) if one.is_table else ()
    return Line(
        one,
        None if one.is_table else form[f"v_{one.key}"],
        form[f"r_{one.key}"],
        [[form[f"t_{one.key}_{row}_{at}"] for at in width] for row in rows],
        form[f"p_{one.key}"] if one.is_table else None,
        said_value(one.kind, known.value, one.unit) if known else "",
        known.source if known else "",
        wrong.get(one.key, ()),
        marked.get(one.key, ()),
        question,
    )
