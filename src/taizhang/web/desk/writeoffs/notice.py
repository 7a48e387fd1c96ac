"""The public notice of a write-off: posting it, taking it down, objections and what they came to (公示)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.withholding import wipe
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.actions.answer_objection import answer_objection
from taizhang.ledger.writeoffs.actions.erase_objector import erase_objector
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.record_objection import record_objection
from taizhang.ledger.writeoffs.actions.take_down_notice import take_down_notice
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.models import Objection
from taizhang.ledger.writeoffs.publicising import NoticeFacts
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class NoticeForm(ActForm):
    channel = forms.CharField(
        label=gettext_lazy("公示在哪里"),
        max_length=200,
        help_text=gettext_lazy("例如：局门户网站公示公告栏和机关一楼公示栏；网上公示的写明网址。"),
    )
    from_date = forms.DateField(label=gettext_lazy("公示开始日期"), widget=Day)
    text = forms.CharField(
        label=gettext_lazy("公示的内容"),
        max_length=8000,
        widget=_lines(8),
        help_text=gettext_lazy("与贴出去、发出去的内容一致；登记后不能改，有误时撤下重新公示。"),
    )

    @property
    def facts(self) -> NoticeFacts:
        said = self.cleaned_data
        return NoticeFacts(text=said["text"], channel=said["channel"], from_date=said["from_date"])


class RemovalForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("撤下的原因"), max_length=1000, widget=_lines(3))


class ObjectionForm(ActForm):
    received_on = forms.DateField(label=gettext_lazy("收到的日期"), widget=Day)
    raised_by = forms.CharField(
        label=gettext_lazy("谁提出的"), required=False, max_length=120, help_text=gettext_lazy("匿名的留空。")
    )
    text = forms.CharField(label=gettext_lazy("异议的内容"), max_length=4000, widget=_lines(4))


class AnswerForm(ActForm):
    is_upheld = forms.TypedChoiceField(
        label=gettext_lazy("核实的结论"),
        choices=[("0", gettext_lazy("异议不成立")), ("1", gettext_lazy("异议成立"))],
        coerce=lambda word: word == "1",
        widget=forms.RadioSelect,
    )
    text = forms.CharField(label=gettext_lazy("核实情况和处理意见"), max_length=4000, widget=_lines(4))


class ErasureForm(ActForm):
    with_text = forms.BooleanField(label=gettext_lazy("异议的内容也删除"), required=False)
    reason = forms.CharField(label=gettext_lazy("删除的原因"), max_length=1000, widget=_lines(3))


def _back(request: HttpRequest, said: str, row: Finding) -> HttpResponse:
    return told(request, said, f"{reverse('finding', args=[row.pk])}#reviews")


def proposed(row: Finding) -> str:
    """What the notice says unless somebody writes it otherwise: the finding, and what the office holds it has done."""
    application = current_application(row)
    return f"{row.title}\n{application.statement}" if application else row.title


@staff(methods=("GET", "POST"))
def notice(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = NoticeForm.of(request, row, from_date=today(request), text=proposed(row))
    if form.is_valid() and form.carry_out(request, row, post_notice, facts=form.facts):
        return _back(request, _("公示已登记；公示期满、没有异议，才能准予销号"), row)
    return act_page(request, "findings/act.html", form, row, post_notice, finding=row)


@staff(methods=("GET", "POST"))
def removal(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = RemovalForm.of(request, row)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    if reason and form.carry_out(request, row, take_down_notice, reason=reason):
        return _back(request, _("公示已撤下"), row)
    return act_page(request, "findings/act.html", form, row, take_down_notice, finding=row)


@staff(methods=("GET", "POST"))
def objections(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = ObjectionForm.of(request, row, received_on=today(request))
    said = (
        {name: value for name, value in form.cleaned_data.items() if name != "version"}
        if form.is_valid()
        else {}
    )
    if said and form.carry_out(request, row, record_objection, **said):
        return _back(request, _("异议已登记，处理以后才能准予销号"), row)
    return act_page(request, "findings/act.html", form, row, record_objection, finding=row)


@staff(methods=("GET", "POST"))
def answer(request: HttpRequest, finding: int, objection: int) -> HttpResponse:
    row = finding_for(request, finding)
    get_object_or_404(Objection, pk=objection, notice__application__finding=row)
    form = AnswerForm.of(request, row, is_upheld="0")
    said = {name: form.cleaned_data[name] for name in ("is_upheld", "text")} if form.is_valid() else {}
    if said and form.carry_out(request, row, answer_objection, objection=objection, **said):
        return _back(request, _("异议已处理"), row)
    return act_page(request, "findings/act.html", form, row, answer_objection, finding=row)


@staff(methods=("GET", "POST"), is_final=True)
def erasure(request: HttpRequest, finding: int, objection: int) -> HttpResponse:
    row = finding_for(request, finding)
    get_object_or_404(Objection, pk=objection, notice__application__finding=row)
    form = ErasureForm.of(request, row)
    said = {name: form.cleaned_data[name] for name in ("with_text", "reason")} if form.is_valid() else {}
    if said and form.carry_out(request, row, erase_objector, objection=objection, **said):
        wipe()
        return _back(request, _("已删除，留痕只剩承诺；此前的备份里还有，到期销毁时一并消失"), row)
    return act_page(request, "findings/act.html", form, row, erase_objector, finding=row)
