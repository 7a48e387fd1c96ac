"""Deciding on an application for write-off: exactly what was submitted, and one answer (审核)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import elsewhere, unopened
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.reject import reject
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.answering import may_answer
from taizhang.ledger.writeoffs.chain import current_application, current_step, is_closing
from taizhang.ledger.writeoffs.dossier import marked_for_return, marks_that_hold
from taizhang.ledger.writeoffs.models import Application, Mark
from taizhang.ledger.writeoffs.states import Answer
from taizhang.ledger.writeoffs.submission import submission_digest
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.reuse import Doubt, places_of
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.findings.beside import beside, why_not_agree
from taizhang.web.desk.findings.file import file_of, measures_of, pieces_of
from taizhang.web.desk.findings.review import review_of
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.desk.standing import proof_wanted
from taizhang.web.desk.writeoffs.changes import changes_since_last
from taizhang.web.going import told

SAID = {
    Answer.APPROVED: gettext_lazy("审核意见已记录"),
    Answer.SENT_BACK: gettext_lazy("已退回补正，申请人会在工作台看到您的意见"),
    Answer.REJECTED: gettext_lazy("已不予销号，责任股室会在工作台看到整改要求"),
}


class DecisionForm(ActForm):
    """``seen_digest`` is the digest of what this page shows: a decision on anything else is refused."""

    answer = forms.ChoiceField(choices=Answer.choices, widget=forms.HiddenInput)
    seen_digest = forms.CharField(max_length=64, widget=forms.HiddenInput)
    returned = forms.TypedMultipleChoiceField(coerce=int, required=False)
    opinion = forms.CharField(
        label=gettext_lazy("审核意见"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("请填写审核意见")},
    )

    requirements = forms.CharField(required=False, max_length=2000)
    due_date = forms.DateField(required=False)

    def __init__(self, *args: Any, pieces: Sequence[Evidence], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["returned"].choices = [(one.pk, str(one)) for one in pieces]  # type: ignore[attr-defined]


@staff(methods=("GET", "POST"))
def decision(request: HttpRequest, finding: int) -> HttpResponse:
    row = file_of(finding, findings_for(actor(request)))
    before_eyes(request, row)
    form = (
        DecisionForm(request.POST, auto_id="%s", pieces=pieces_of(row)) if request.method == "POST" else None
    )
    if form is not None and form.is_valid():
        if _is_final(form, row) and (asked := proof_wanted(request)):
            return asked
        if not _decided(request, form, row):
            return render(request, "writeoffs/decision.html", _shown(request, row, form), status=form.status)
        return told(request, str(SAID[form.cleaned_data["answer"]]), reverse("desk"))
    return render(
        request, "writeoffs/decision.html", _shown(request, row, form), status=form.status if form else 200
    )


def _is_final(form: DecisionForm, row: Finding) -> bool:
    """Whether the answer writes the finding off."""
    step = current_step(row)
    return form.cleaned_data["answer"] == Answer.APPROVED and step is not None and is_closing(row, step)


def _decided(request: HttpRequest, form: DecisionForm, row: Finding) -> bool:
    told = form.cleaned_data
    facts = {"opinion": told["opinion"], "seen_digest": told["seen_digest"]}
    if told["answer"] == Answer.SENT_BACK:
        return form.carry_out(request, row, send_back, returned=told["returned"], **facts)
    if told["answer"] == Answer.REJECTED:
        demanded = {name: told[name] for name in ("requirements", "due_date")}
        return form.carry_out(request, row, reject, **demanded, **facts)
    step = current_step(row)
    act = write_off if step and is_closing(row, step) else approve
    return form.carry_out(request, row, act, same=(approve, write_off), **facts)


def _shown(request: HttpRequest, row: Finding, form: DecisionForm | None) -> dict[str, object]:
    """The file as it is now. Whoever cannot decide sees it too, with the sentence that says why not."""
    row = file_of(row.pk, findings_for(actor(request))) if form else row
    application = current_application(row)
    typed = form.data.get("opinion", "") if form else ""
    pieces = pieces_of(row)
    by = actor(request)
    answered = form.data.get("answer", "") if form else ""
    step = current_step(row)
    return {
        "finding": row,
        "form": form,
        "application": application,
        "review": review_of(application, row) if application else None,
        "measures": measures_of(row),
        "is_closing": step is not None and is_closing(row, step),
        "changes": changes_since_last(row),
        "seen_digest": submission_digest(row),
        "why": may_answer(row, by),
        "pieces": pieces,
        "pieces_unopened": _unopened(row, pieces, by),
        "doubts": _doubts(pieces, by),
        "why_not_agree": why_not_agree(row, by),
        "beside": beside(application, row, by),
        "marks": _marks(application),
        "returned": _returned(application, form),
        "typed": typed,
        "opinion": typed if answered == Answer.APPROVED else _("情况属实，同意。"),
        "reason": typed if answered == Answer.SENT_BACK else "",
        "is_returning": answered == Answer.SENT_BACK,
        "is_rejecting": answered == Answer.REJECTED,
        "refusal": typed if answered == Answer.REJECTED else "",
        "demanded": form.data if form else {},
    }


def _marks(application: Application | None) -> dict[int, list[Mark]]:
    """What reviewers have said of single pieces, by the key of the piece."""
    found: dict[int, list[Mark]] = {}
    for one in marks_that_hold(application) if application else ():
        found.setdefault(one.revision.evidence_id, []).append(one)
    return found


def _returned(application: Application | None, form: DecisionForm | None) -> list[int]:
    """The pieces ticked, or those that reviewers have marked already."""
    if form:
        return list(form.cleaned_data.get("returned", []))
    return [one.revision.evidence_id for one in marked_for_return(application)] if application else []


def _unopened(row: Finding, pieces: Sequence[Evidence], by: Actor) -> list[Evidence]:
    left = {one.revision.evidence_id for one in unopened(row, by.person_id)}
    return [one for one in pieces if one.pk in left]


def _doubts(pieces: Sequence[Evidence], by: Actor) -> list[Doubt]:
    """The same bytes in evidence that does not belong to this finding."""
    files = [file for piece in pieces for file in piece.current.files.all()]
    return places_of(elsewhere(files, [one.pk for one in pieces], by), files)
