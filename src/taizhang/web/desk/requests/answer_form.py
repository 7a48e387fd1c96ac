"""The form in which a request is answered, and the acts behind its two buttons (审批意见)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.states import Answer
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor


class AnswerForm(ActForm):
    answer = forms.ChoiceField(choices=Answer.choices, widget=forms.HiddenInput)
    opinion = forms.CharField(
        label=_("审批意见"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("请填写审批意见")},
    )


class ReasonForm(ActForm):
    reason = forms.CharField(label=_("原因"), max_length=200)


@dataclass(frozen=True)
class Acts:
    """What an answer does: at a step that is not the last, at the last, and where it says no."""

    endorse: Transition[Any, ...]
    grant: Transition[Any, ...]
    refuse: Transition[Any, ...]
    withdraw: Transition[Any, ...]

    def refusal(self, row: Request, request: HttpRequest) -> str | None:
        """Why this person cannot answer now."""
        return (self.grant if row.is_at_last_step else self.endorse).refusal(row, actor(request))

    def answered(self, request: HttpRequest, row: Request, form: AnswerForm) -> bool:
        said = form.cleaned_data
        if said["answer"] == Answer.RETURNED:
            return form.carry_out(request, row, self.refuse, opinion=said["opinion"])
        act = self.grant if row.is_at_last_step else self.endorse
        return form.carry_out(request, row, act, same=(self.endorse, self.grant), opinion=said["opinion"])

    def shown(self, request: HttpRequest, row: Request, form: AnswerForm | None) -> Mapping[str, Any]:
        """What the part of a page with the steps and the form needs."""
        by = actor(request)
        is_open = (self.grant if row.is_at_last_step else self.endorse).is_open_to(row, by)
        return {
            "asked": row,
            "form": form,
            "version": row.version,
            "why": self.refusal(row, request) if is_open else None,
            "may_answer": is_open,
            "may_withdraw": self.withdraw.refusal(row, by) is None,
            "grant_title": str((self.grant if row.is_at_last_step else self.endorse).title),
            "refuse_title": str(self.refuse.title),
        }
