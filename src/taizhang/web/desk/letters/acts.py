"""Assigning, putting off, drafting, deciding, returning, publishing, erasing (分办、延期、拟答复、审定、退回、公开、抹去)."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.publishing.comments.actions.assign_comment import assign_comment
from taizhang.publishing.comments.actions.decide_answer import decide_answer
from taizhang.publishing.comments.actions.draft_answer import draft_answer
from taizhang.publishing.comments.actions.erase_letter import erase_letter
from taizhang.publishing.comments.actions.extend_comment import extend_comment
from taizhang.publishing.comments.actions.publish_answer import publish_answer
from taizhang.publishing.comments.actions.return_answer import return_answer
from taizhang.publishing.comments.models import Comment
from taizhang.publishing.comments.states import LetterKind
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.letters.lookup import comment_for
from taizhang.web.desk.making import form_page
from taizhang.web.going import told

AREA = {"rows": 8}
UPHELD = (("yes", gettext_lazy("属实，确实没有整改到位")), ("no", gettext_lazy("不属实")))


class AssignForm(ActForm):
    office = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("由哪个股室答复"), empty_label=gettext_lazy("请选择")
    )


class ExtendForm(ActForm):
    days = forms.IntegerField(label=gettext_lazy("延期几个工作日"), min_value=1)
    reason = forms.CharField(
        label=gettext_lazy("理由"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("只能延一次，来信人会看到理由"),
    )


class DraftForm(ActForm):
    text = forms.CharField(label=gettext_lazy("答复"), max_length=4000, widget=forms.Textarea(attrs=AREA))


class UpheldDraftForm(DraftForm):
    is_upheld = forms.ChoiceField(label=gettext_lazy("反映的情况"), choices=UPHELD, widget=forms.RadioSelect)


class DecideForm(ActForm):
    """Nothing but the click."""


class ReturnForm(ActForm):
    opinion = forms.CharField(
        label=gettext_lazy("退回的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class PublishForm(ActForm):
    question = forms.CharField(
        label=gettext_lazy("来信"),
        max_length=4000,
        widget=forms.Textarea(attrs=AREA),
        help_text=gettext_lazy("请隐去姓名、住址、电话等个人信息；公开后不能再改"),
    )
    answer = forms.CharField(label=gettext_lazy("答复"), max_length=4000, widget=forms.Textarea(attrs=AREA))


class EraseForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("抹去的原因"), max_length=500)
    with_text = forms.BooleanField(
        label=gettext_lazy("连同来信内容、补充和附件"),
        required=False,
        help_text=gettext_lazy("抹去后谁也找不回来；留痕里只有承诺值，没有内容"),
    )


@staff(methods=("GET", "POST"))
def assignment(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    form = AssignForm.of(request, row, office=row.office)
    form.fields["office"].queryset = offices_of(row.organization)  # type: ignore[attr-defined]
    return _carried_out(request, row, form, assign_comment, _("已分办"))


@staff(methods=("GET", "POST"))
def extension(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    form = ExtendForm.of(request, row, days=settings.COMMENT_EXTENSION_DAYS)
    return _carried_out(request, row, form, extend_comment, _("已延期，来信人会看到理由"))


@staff(methods=("GET", "POST"))
def drafting(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    last = row.drafts.last()
    kind = UpheldDraftForm if row.letter.kind == LetterKind.UNRESOLVED else DraftForm
    form = kind.of(request, row, text=last.text if last else "")
    return _carried_out(request, row, form, draft_answer, _("已提交，等待审定"), hint=row.letter.text)


@staff(methods=("GET", "POST"))
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    last = row.drafts.last()
    form = DecideForm.of(request, row)
    said = _("已答复，来信人凭回执号能看到")
    return _carried_out(request, row, form, decide_answer, said, hint=last.text if last else "")


@staff(methods=("GET", "POST"))
def answer_return(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    return _carried_out(request, row, ReturnForm.of(request, row), return_answer, _("已退回"))


@staff(methods=("GET", "POST"))
def publication(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    given = getattr(row, "answer", None)
    form = PublishForm.of(request, row, question=row.letter.text, answer=given.draft.text if given else "")
    return _carried_out(request, row, form, publish_answer, _("已公开"))


@staff(methods=("GET", "POST"))
def erasure(request: HttpRequest, pk: int) -> HttpResponse:
    row = comment_for(request, pk)
    return _carried_out(request, row, EraseForm.of(request, row), erase_letter, _("已抹去"))


def _carried_out(
    request: HttpRequest,
    row: Comment,
    form: ActForm,
    act: Transition[Any, ...],
    said: str,
    *,
    hint: str = "",
) -> HttpResponse:
    if form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        if "is_upheld" in facts:
            facts["is_upheld"] = facts["is_upheld"] == "yes"
        if form.carry_out(request, row, act, **facts):
            return told(request, said, "letter", row.pk)
    return form_page(request, form, act, back=reverse("letter", args=[row.pk]), about=row, row=row, hint=hint)
