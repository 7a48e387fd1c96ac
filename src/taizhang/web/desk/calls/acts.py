"""Acts with one short form each: on a call, a repeating call, a submission, an adoption (征集和报送的办理)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.calls.actions.accept_submission import accept_submission
from taizhang.ledger.calls.actions.adopt_submission import AdoptionKind, adopt_submission
from taizhang.ledger.calls.actions.correct_submission import correct_submission
from taizhang.ledger.calls.actions.end_cycle import end_cycle
from taizhang.ledger.calls.actions.open_occurrence import open_occurrence
from taizhang.ledger.calls.actions.postpone_call import postpone_call
from taizhang.ledger.calls.actions.recall_submission import recall_submission
from taizhang.ledger.calls.actions.withdraw_adoption import withdraw_adoption
from taizhang.ledger.calls.actions.withdraw_call import withdraw_call
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.asking import HOUR, Clock
from taizhang.web.desk.calls.lookup import adoption_for, call_for, cycle_for, submission_for
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class MayReasonForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("理由"), max_length=2000, required=False)


class PostponeForm(ActForm):
    due_on = forms.DateField(label=gettext_lazy("截止日期"), widget=Day)
    due_time = forms.TimeField(label=gettext_lazy("截止的钟点"), initial=HOUR, widget=Clock)
    reason = forms.CharField(
        label=gettext_lazy("理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class AcceptForm(ActForm):
    opinion = forms.CharField(
        label=gettext_lazy("意见"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class AdoptForm(ActForm):
    kind = forms.ChoiceField(label=gettext_lazy("采用的种类"), choices=AdoptionKind.choices)
    place = forms.CharField(
        label=gettext_lazy("采用在哪里"), max_length=200, help_text=gettext_lazy("如“《工信简报》第 12 期”")
    )
    adopted_on = forms.DateField(label=gettext_lazy("采用日期"), widget=Day)


class PeriodForm(ActForm):
    period = forms.CharField(label=gettext_lazy("所属期"), max_length=10)


@staff(methods=("GET", "POST"))
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    row = call_for(request, pk)
    return _done(request, row, ReasonForm, withdraw_call, _("征集已撤回"), ("call", pk))


@staff(methods=("GET", "POST"))
def postponement(request: HttpRequest, pk: int) -> HttpResponse:
    row = call_for(request, pk)
    return _done(request, row, PostponeForm, postpone_call, _("截止已延后"), ("call", pk))


@staff(methods=("GET", "POST"))
def cycle_end(request: HttpRequest, pk: int) -> HttpResponse:
    row = cycle_for(request, pk)
    return _done(request, row, ReasonForm, end_cycle, _("循环征集已停止"), ("cycle", pk))


@staff(methods=("GET", "POST"))
def occurrence(request: HttpRequest, pk: int) -> HttpResponse:
    row = cycle_for(request, pk)
    return _done(request, row, PeriodForm, open_occurrence, _("这一期已发出"), ("cycle", pk))


@staff(methods=("GET", "POST"))
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    return _done(
        request, row, MayReasonForm, recall_submission, _("已撤回，可以修改后再报"), ("submission", pk)
    )


@staff(methods=("GET", "POST"))
def acceptance(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    return _done(request, row, AcceptForm, accept_submission, _("已通过，数据已记入"), ("submission", pk))


@staff(methods=("GET", "POST"))
def correction(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    return _done(
        request, row, ReasonForm, correct_submission, _("可以更正了，改好后再报送"), ("submission-draft", pk)
    )


@staff(methods=("GET", "POST"))
def adoption(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    begun = {"adopted_on": today(request)}
    return _done(request, row, AdoptForm, adopt_submission, _("已记采用"), ("submission", pk), **begun)


@staff(methods=("GET", "POST"))
def adoption_withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    row = adoption_for(request, pk)
    back = ("submission", row.submission_id)
    return _done(request, row, ReasonForm, withdraw_adoption, _("采用已撤回"), back)


def _done(
    request: HttpRequest,
    row: Any,
    kind: type[ActForm],
    act: Transition[Any, ...],
    said: str,
    back: tuple[str, int],
    **begun: Any,
) -> HttpResponse:
    form = kind.of(request, row, **begun)
    if form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        if form.carry_out(request, row, act, **facts):
            return told(request, said, back[0], back[1])
    return act_page(request, "calls/act.html", form, row, act, subject=row, back=back)
