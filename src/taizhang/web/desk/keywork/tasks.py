"""Setting a task, breaking it down, saying where it comes from, judging it (立项、分解、来源、考核)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.meetings.queries import meetings_for
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.actions.appraise import appraise
from taizhang.ledger.keywork.actions.break_down import break_down
from taizhang.ledger.keywork.actions.describe_task import describe_task
from taizhang.ledger.keywork.actions.set_task import Task, set_task
from taizhang.ledger.keywork.models import KeyTask, Programme
from taizhang.ledger.keywork.presets import FROM_A_MEETING
from taizhang.ledger.keywork.queries import programmes_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.keywork.forms import AppraisalForm, PartForm, SourceForm, TaskForm
from taizhang.web.desk.keywork.lookup import offer_places, programme_for, task_for
from taizhang.web.desk.making import form_page
from taizhang.web.desk.meetings.lookup import resolution_for
from taizhang.web.desk.session import actor
from taizhang.web.going import SeeOther, told


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def task_new(request: HttpRequest, pk: int) -> HttpResponse:
    """``?resolution=`` fills the form with what a meeting decided."""
    year = programme_for(request, pk)
    decided = _decided(request)
    form = TaskForm.of(request, **_begun(decided))
    form.fields["source"].choices = [(one, one) for one in year.sources]  # type: ignore[attr-defined]
    offer_places(request, form, year.round)
    if form.is_valid() and (made := form.make(request, set_task, year.round, **_facts(form, decided))):
        said = {"number": year.called(made.number)}
        return told(request, _("已立项为%(number)s") % said, "finding", made.pk)
    back = reverse("key-year", args=[year.pk])
    return _page(request, form, set_task, back=back, about=year.round)


def _begun(decided: Resolution | None) -> dict[str, Any]:
    if decided is None:
        return {}
    return {"title": decided.text, "source": _(FROM_A_MEETING), "source_document": str(decided.meeting)[:120]}


def _decided(request: HttpRequest) -> Resolution | None:
    key = request.GET.get("resolution", "")
    if not key.isdigit():
        return None
    seen = Resolution.objects.filter(meeting__in=meetings_for(actor(request)).order_by().values("pk"))
    return get_object_or_404(seen.select_related("meeting__record", "meeting__organization"), pk=key)


def _facts(form: TaskForm, decided: Resolution | None) -> dict[str, Any]:
    said = form.cleaned_data
    names = ("title", "source", "source_document", "goal")
    task = Task(resolution=decided, **{name: said[name] for name in names})
    return {"task": task, "share": form.share(said["text"] or said["title"])}


@staff(Role.RECTIFIER)
def resolution_task(request: HttpRequest, resolution: int) -> HttpResponse:
    """One click from a meeting's decision to the form of the latest year of its unit."""
    row = resolution_for(request, resolution)
    near = programmes_for(actor(request)).filter(organization__path__startswith=row.scope_path)
    year = near.first()
    if year is None:
        return render(request, "keywork/none.html", {"may_open": True})
    return SeeOther(f"{reverse('key-task-new', args=[year.pk])}?resolution={row.pk}")


@staff(methods=("GET", "POST"))
def task_part(request: HttpRequest, finding: int) -> HttpResponse:
    row, year = task_for(request, finding)
    form = PartForm.of(request, row)
    offer_places(request, form, year.round)
    if form.is_valid():
        share = form.share(form.cleaned_data["text"])
        if form.carry_out(request, row, break_down, share=share):
            return told(request, _("已分解，任务多了一项措施"), "finding", row.pk)
    return _page(request, form, break_down, row=row, **_about(row, year))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def task_source(request: HttpRequest, finding: int) -> HttpResponse:
    row, year = task_for(request, finding)
    known = KeyTask.objects.filter(finding=row).first()
    names = ("source", "source_document", "goal")
    standing = {name: getattr(known, name) for name in names} if known else {}
    form = SourceForm.of(request, row, standing=standing)
    form.fields["source"].choices = [(one, one) for one in year.sources]  # type: ignore[attr-defined]
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in names}
        if form.carry_out(request, row, describe_task, **facts):
            return told(request, _("任务的来源和目标已登记"), "finding", row.pk)
    return form_page(request, form, describe_task, row=row, **_about(row, year))


@staff(methods=("GET", "POST"))
def appraisal(request: HttpRequest, finding: int) -> HttpResponse:
    row, year = task_for(request, finding)
    form = AppraisalForm.of(request, row)
    form.fields["score"].widget.attrs["max"] = year.score_max
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("result", "score", "reason")}
        if form.carry_out(request, row, appraise, **facts):
            return told(request, _("考核已记入台账"), "finding", row.pk)
    hint = _("满分 %(most)d 分。完成是指已按审核链凭佐证办结；其余在到期以后评。") % {"most": year.score_max}
    return form_page(request, form, appraise, row=row, hint=hint, **_about(row, year))


def _about(row: Finding, year: Programme) -> dict[str, Any]:
    return {"back": reverse("finding", args=[row.pk]), "about": year.called(row.number)}


def _page(
    request: HttpRequest, form: Any, act: Any, *, back: str, about: Any, row: Any = None
) -> HttpResponse:
    """As every act's page, with the names of people to choose from."""
    why = act.refusal(row, actor(request)) if row is not None and not form.is_bound else None
    shown = {"form": form, "title": act.title, "why": why, "back": back, "about": about}
    status = form.status if form.is_bound else 200
    return render(request, "keywork/form.html", shown, status=status)
