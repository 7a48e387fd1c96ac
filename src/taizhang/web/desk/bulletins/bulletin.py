"""A bulletin in the hands of its writers: title, text, signature (通报编辑)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for, sheet_of_draft
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class BulletinForm(ActForm):
    title = forms.CharField(label=gettext_lazy("标题"), max_length=200)
    text = forms.CharField(
        label=gettext_lazy("正文"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 28, "spellcheck": "false", "lang": "zh-Hans"}),
        help_text=gettext_lazy(
            "一行一段；“一、”“（一）”“1.”开头的行是标题，排版自动完成。写 {{指标名称}} 就填上数并连着来源；改动了填上的数，它就不再连着来源"
        ),
    )
    issuer = forms.CharField(label=gettext_lazy("落款"), max_length=120)
    dated = forms.DateField(label=gettext_lazy("成文日期"), widget=Day)

    @property
    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("title", "text", "issuer", "dated")}


@staff(methods=("GET", "POST"))
def bulletin(request: HttpRequest, pk: int) -> HttpResponse:
    """Readers who may not write are shown the document itself."""
    row = bulletin_for(request, pk)
    if request.method != "POST" and not revise.is_open_to(row, actor(request)):
        return redirect("bulletin-preview", pk=row.pk)
    shown = {name: getattr(row, name) for name in ("version", "title", "text", "issuer", "dated")}
    form = BulletinForm(request.POST or None, initial=shown)
    if form.is_valid() and form.carry_out(request, row, revise, **form.facts):
        return told(request, _("已保存"), "bulletin", row.pk)
    return render(
        request, "bulletins/bulletin.html", _page(row, form), status=form.status if form.is_bound else 200
    )


def _page(row: Bulletin, form: BulletinForm) -> dict[str, Any]:
    """``current`` is the saved text beside what was typed, after somebody else saved first."""
    last = row.revisions.select_related("saved_by").last()
    overtaken = form.is_bound and form.status == 409
    return {
        "bulletin": row,
        "form": form,
        "paper": sheet_of_draft(row),
        "last": last,
        "current": row if overtaken else None,
        "figures": len(row.marks),
    }
