"""Recording a check on the spot, and looking at what was brought back from it (现场核查)."""

from django import forms
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.documents.media import HEAD_BYTES, PDF, PICTURE, medium_of
from taizhang.ledger.evidence.content import Given
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.actions.record_visit import record_visit
from taizhang.ledger.writeoffs.models import VisitFile
from taizhang.ledger.writeoffs.visiting import VisitFacts
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.downloading import drawn, handed_out
from taizhang.web.desk.evidence.form import FilesField, limits_said
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.desk.session import actor, now, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class VisitForm(ActForm):
    visited_on = forms.DateField(label=gettext_lazy("核查日期"), widget=Day)
    place = forms.CharField(label=gettext_lazy("核查地点"), max_length=200)
    people = forms.CharField(
        label=gettext_lazy("核查人员"), max_length=500, help_text=gettext_lazy("两人以上，写明单位和姓名。")
    )
    found = forms.CharField(
        label=gettext_lazy("核查情况"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5})
    )
    file = FilesField(label=gettext_lazy("现场照片、核查记录"), max_length=255, help_text=limits_said())

    @property
    def facts(self) -> VisitFacts:
        said = self.cleaned_data
        return VisitFacts(**{name: said[name] for name in ("visited_on", "place", "people", "found")})


@staff(methods=("GET", "POST"))
def visit(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = VisitForm.of(request, row, visited_on=today(request))
    if form.is_valid() and _recorded(request, form, row):
        return told(request, _("现场核查已登记"), reverse("decision", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, record_visit, finding=row)


def _recorded(request: HttpRequest, form: VisitForm, row: Finding) -> bool:
    """Bytes are kept only for somebody who may record a visit now."""
    if why := record_visit.refusal(row, actor(request)):
        form.refuse(why, row)
        return False
    files = []
    for given in form.cleaned_data["file"]:
        head = given.read(HEAD_BYTES)
        given.seek(0)
        kept = receive(given.chunks(), actor=actor(request), at=now(request))
        files.append(Given(kept, given.name or "", medium_of(head, given.name or "").form))
    return form.carry_out(request, row, record_visit, facts=form.facts, files=files)


def _file(request: HttpRequest, finding: int, file: int) -> VisitFile:
    row = finding_for(request, finding)
    return get_object_or_404(VisitFile, pk=file, visit__application__finding=row)


@staff()
def visit_file(request: HttpRequest, finding: int, file: int) -> FileResponse:
    row = _file(request, finding, file)
    if not path_of(row.file.digest).exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": row.name})
    return handed_out(row.file.digest, row.name)


@staff()
def visit_picture(request: HttpRequest, finding: int, file: int) -> HttpResponse:
    row = _file(request, finding, file)
    return drawn(row.file.digest, row.name, is_small=request.GET.get("size") == "small", forms=(PICTURE, PDF))
