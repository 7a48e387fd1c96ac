"""Evidence that is there already, used for a further measure, or no longer used for it (关联佐证)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.actions.unlink import unlink
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import linkable_to
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import found_evidence, measure_for, place_of
from taizhang.web.desk.session import actor
from taizhang.web.going import told

OFFERED = 200


class LinkForm(ActForm):
    """``offered`` are the pieces that may be used, the latest first."""

    evidence = forms.TypedChoiceField(
        label=gettext_lazy("选一份佐证"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("请选一份佐证")},
    )

    def __init__(self, *args: Any, offered: list[Evidence], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered
        self.fields["evidence"].choices = [(one.pk, _named(one)) for one in offered]  # type: ignore[attr-defined]


def _named(piece: Evidence) -> str:
    """Its title, and the places where it is used already."""
    used = [one.measure for one in piece.links.all() if one.is_live]
    places = "、".join(_("%(finding)s措施 %(measure)d") % _place(one) for one in used)
    return _("%(title)s（%(who)s；已用于%(places)s）") % {
        "title": piece.current.title,
        "who": piece.submitted_by,
        "places": places or _("（无）"),
    }


def _place(measure: Any) -> dict[str, Any]:
    return {"finding": measure.finding.called, "measure": measure.number}


@staff(methods=("GET", "POST"))
def links(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    offered = list(linkable_to(row, actor(request)).order_by("-submitted_at", "-pk")[:OFFERED])
    if request.method == "POST":
        form = LinkForm(request.POST, auto_id="%s", offered=offered)
    else:
        form = LinkForm(initial={"version": row.version}, auto_id="%s", offered=offered)
    if form.is_valid() and form.carry_out(request, row, link, evidence=_chosen(form)):
        return told(request, _("已采用这份佐证"), place_of(row))
    return act_page(request, "evidence/links.html", form, row, link, measure=row, finding=row.finding)


def _chosen(form: LinkForm) -> Evidence:
    return next(one for one in form.offered if one.pk == form.cleaned_data["evidence"])


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("不再采用的原因"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(methods=("GET", "POST"))
def removal(request: HttpRequest, finding: int, measure: int, evidence: int) -> HttpResponse:
    row, piece = measure_for(request, finding, measure), found_evidence(request, evidence)
    get_object_or_404(row.links, evidence=piece.pk, unlinking__isnull=True)
    form = ReasonForm.of(request, row)
    facts = {"evidence": piece, "reason": form.cleaned_data["reason"]} if form.is_valid() else {}
    if facts and form.carry_out(request, row, unlink, **facts):
        return told(request, _("本措施不再采用这份佐证"), place_of(row))
    said = {"measure": row, "finding": row.finding, "evidence": piece}
    return act_page(request, "measures/act.html", form, row, unlink, **said)
