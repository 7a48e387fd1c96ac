"""按模板排阶段:the stages of one project are laid out by a template of the unit."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.counting import Shelf, shelf_of
from taizhang.registers.books.models import Book
from taizhang.registers.staging import PROJECTS, STAGES, staged, stages_of, templates, unfilled
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.registers.lookup import book_for, versions_for
from taizhang.web.desk.session import today
from taizhang.web.going import told


class StagingForm(ActForm):
    template = forms.ChoiceField(label=gettext_lazy("阶段模板"))


@staff(methods=("GET", "POST"))
def staging(request: HttpRequest, book: int, number: int) -> HttpResponse:
    kept = book_for(request, book)
    shelf = shelf_of(kept.organization_id)
    known = templates(shelf)
    if kept.register != PROJECTS or not known:
        raise Http404
    project, stages = versions_for(kept, number)[0], shelf.book(STAGES)
    form = StagingForm.of(request, stages)
    form.fields["template"].choices = [(name, _said(name, steps)) for name, steps in known.items()]  # type: ignore[attr-defined]
    if form.is_valid() and _done(request, form, project, shelf):
        return told(request, _("阶段已排好，可以逐个更正"), "book-row", kept.pk, number)
    back = reverse("book-row", args=[kept.pk, number])
    hint = _("计划日期按模板的起算和时限推出；起算的事还没有发生的先空着。")
    return form_page(request, form, record, back=back, about=project.name, row=stages, hint=hint)


def _done(request: HttpRequest, form: StagingForm, project: Any, shelf: Shelf) -> bool:
    """Rows have versions of their own: what others record in the book of stages meanwhile is no obstacle."""
    stages: Book = shelf.book(STAGES)
    form.cleaned_data["version"] = stages.version
    try:
        changes = staged(project, templates(shelf)[form.cleaned_data["template"]], shelf)
    except Refused as why:
        form.refuse(str(why))
        return False
    return form.carry_out(request, stages, record, changes=changes)


def _said(name: str, steps: list[Any]) -> str:
    if unfilled(steps):
        return _("%(name)s（%(n)d 个阶段，还没有填好）") % {"name": name, "n": len(steps)}
    return f"{name}（{'、'.join(step.name for step in steps[:6])}）"


def plan_of(book: Book, row: Any, request: HttpRequest) -> dict[str, Any]:
    """The stages of a project as its page shows them: planned beside actual, and how late."""
    if book.register != PROJECTS:
        return {}
    shelf = shelf_of(book.organization_id)
    found, on = stages_of(row.number, shelf), today(request)
    if not found:
        return {"may_stage": bool(templates(shelf)) and not row.is_struck}
    plan = shelf.register(STAGES).plans[0]
    lines = [
        {
            "stage": stage,
            "step": step,
            "late": plan.days_late(stage, on),
            "is_done": stage.done_on is not None,
        }
        for stage, step in found
    ]
    return {"steps": lines, "stages_book": shelf.book(STAGES), "may_stage": not row.is_struck}
