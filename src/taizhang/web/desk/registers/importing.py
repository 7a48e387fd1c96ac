"""A file of rows: handed in, its columns checked, its dry run seen, then recorded (导入)."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.refusal import Refused
from taizhang.documents import Unreadable
from taizhang.documents.sheets import Sheet, read_sheets_bounded
from taizhang.registers.books.actions.bring_file import bring_file
from taizhang.registers.books.actions.carry_in import carry_in
from taizhang.registers.books.actions.drop_import import drop_import
from taizhang.registers.books.actions.read_columns import read_columns
from taizhang.registers.books.importing.headings import Header, plain
from taizhang.registers.books.importing.planning import Line, Plan
from taizhang.registers.books.importing.reading import header_of, planned, rows_in, sheets_of
from taizhang.registers.books.models import Import
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.states import ImportState, Policy
from taizhang.registers.declaring.fields import Reference
from taizhang.registers.declaring.register import Register
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.registers.lookup import book_for, import_for
from taizhang.web.desk.registers.shown import heading
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told

# The page shows the first lines of each kind; the counts are those of all.
LINES_SHOWN = 30
VERDICTS = {
    "add": gettext_lazy("新增"),
    "change": gettext_lazy("更新"),
    "kept": gettext_lazy("已有，不动"),
    "same": gettext_lazy("与底账一致"),
    "wrong": gettext_lazy("读不懂"),
    "twice": gettext_lazy("文件里重复"),
    "passed": gettext_lazy("略过"),
}


class FileForm(MakeForm):
    file = forms.FileField(
        label=gettext_lazy("Excel 或 CSV 文件"),
        max_length=255,
        help_text=gettext_lazy("表头叫什么都可以，读出来以后您可以改；确认之前什么都不会写入"),
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.UPLOAD_MAX_BYTES:
            said = {"name": file.name, "size": settings.UPLOAD_MAX_BYTES >> 20}
            raise forms.ValidationError(_("“%(name)s”超过 %(size)d MB；请压缩或拆分后再传") % said)
        return file


@staff(methods=("GET", "POST"))
def imports(request: HttpRequest, book: int) -> HttpResponse:
    row = book_for(request, book)
    form = FileForm.of(request)
    if form.is_valid() and (made := _brought(request, row, form)):
        return told(request, _("文件已读，请核对列和会写入的内容"), "import", made.pk)
    shown = {"book": row, "form": form, "imports": row.imports.select_related("brought_by")[:20]}
    return render(request, "registers/imports.html", shown, status=form.status if form.is_bound else 200)


def _brought(request: HttpRequest, book: Any, form: FileForm) -> Any:
    """Read before it is kept: a file that cannot be read is refused with its reason."""
    if not bring_file.is_open_to(book, actor(request)):
        raise Refused(_("您的任职不能登记这本底账"))
    given = form.cleaned_data["file"]
    try:
        sheets = read_sheets_bounded(given.read(), given.name)
    except Unreadable as why:
        form.add_error("file", _(why.template).format(**why.params))
        return None
    if not sheets:
        form.add_error("file", _("文件里没有数据"))
        return None
    given.seek(0)
    file = receive(given.chunks(), actor=actor(request), at=now(request))
    return form.make(request, bring_file, book, file=file, file_name=given.name, sheet=sheets[0].name)


class ColumnsForm(ActForm):
    """What each heading is taken for; ``fields`` are added for the columns that the sheet has."""

    sheet = forms.ChoiceField(label=gettext_lazy("工作表"), required=False)
    header_row = forms.IntegerField(label=gettext_lazy("表头在第几行"), required=False, min_value=1)
    policy = forms.ChoiceField(label=gettext_lazy("已有的行和有错的行怎么办"), choices=Policy.choices)

    def of_file(self, sheets: list[Sheet], header: Header | None, register: Register) -> None:
        self.fields["sheet"].choices = [(one.name, one.name) for one in sheets]  # type: ignore[attr-defined]
        self.header = header
        names = [("", _("不要这一列")), *((one.name, heading(one)) for one in register.fields)]
        for column in header.columns if header else ():
            if column.heading:
                self.fields[f"column_{column.place}"] = forms.ChoiceField(
                    label=column.heading, choices=names, required=False, initial=column.field
                )

    @property
    def columns(self) -> dict[str, str]:
        known = self.header.columns if self.header else ()
        said = {column: self.cleaned_data.get(f"column_{column.place}") for column in known if column.heading}
        return {plain(column.heading): field or "" for column, field in said.items()}


@staff(methods=("GET", "POST"))
def import_(request: HttpRequest, pk: int) -> HttpResponse:
    row = import_for(request, pk)
    if row.state != ImportState.WAITING:
        return render(request, "registers/carried.html", {"import": row})
    sheets = sheets_of(row)
    rows = rows_in(sheets, row.sheet)
    header = header_of(row, rows)
    initial: dict[str, Any] = {
        "sheet": row.sheet,
        "policy": row.policy,
        "header_row": header.last_row + 1 if header else None,
    }
    form = ColumnsForm.of(request, row, **initial)
    form.of_file(sheets, header, register_of(row.book))
    if form.is_valid() and _columns_read(request, row, form, header):
        return told(request, _("已按您的核对重新读过"), "import", row.pk)
    return _page(request, row, form, planned(row, rows))


def _columns_read(request: HttpRequest, row: Import, form: ColumnsForm, header: Header | None) -> bool:
    """On another sheet or under another header the columns are other ones: they are read afresh."""
    said = form.cleaned_data
    place = said["header_row"] - 1 if said["header_row"] else None
    is_same = said["sheet"] == row.sheet and (header is None or place == header.last_row)
    columns = form.columns if is_same else {}
    facts = {"sheet": said["sheet"], "header_row": place, "columns": columns, "policy": said["policy"]}
    return form.carry_out(request, row, read_columns, **facts)


def _page(request: HttpRequest, row: Import, form: ColumnsForm, plan: Plan | None) -> HttpResponse:
    register = register_of(row.book)
    shown = {
        "import": row,
        "register": register,
        "form": form,
        "plan": plan,
        "counts": _counts(plan),
        "groups": _groups(plan, register),
        "why": read_columns.refusal(row, actor(request)),
    }
    return render(request, "registers/import.html", shown, status=form.status if form.is_bound else 200)


def _counts(plan: Plan | None) -> list[dict[str, Any]]:
    if plan is None:
        return []
    return [{"name": name, "count": n} for verdict, name in VERDICTS.items() if (n := plan.count(verdict))]


def _groups(plan: Plan | None, register: Register) -> list[dict[str, Any]]:
    """The lines to look at, those with faults first."""
    order = ("wrong", "twice", "change", "kept", "add", "passed")
    found = []
    for verdict in order if plan else ():
        lines = [line for line in plan.lines if line.verdict == verdict]  # type: ignore[union-attr]
        if lines:
            shown = [_line(line, register) for line in lines[:LINES_SHOWN]]
            found.append({"name": VERDICTS[verdict], "lines": shown, "more": len(lines) - len(shown)})
    return found


def _line(line: Line, register: Register) -> dict[str, Any]:
    facts = []
    for name, value in line.values.items():
        field = register.by_name[name]
        said = str(value) if isinstance(field, Reference) else field.said(value)
        old = field.said(line.before.get(name)) if name in line.before else ""
        facts.append({"title": field.title, "new": said, "old": old})
    return {"line": line, "facts": facts}


class CarryForm(ActForm):
    shown = forms.CharField(widget=forms.HiddenInput)


@staff(methods=("POST",))
def carrying(request: HttpRequest, pk: int) -> HttpResponse:
    row = import_for(request, pk)
    form = CarryForm.of(request, row)
    rows = rows_in(sheets_of(row), row.sheet) if row.state == ImportState.WAITING else []
    facts: dict[str, Any] = {"rows": rows, "shown": request.POST.get("shown", "")}
    if form.is_valid() and form.carry_out(request, row, carry_in, **facts):
        return told(request, _("已登记到底账"), "book", row.book_id)
    raise Refused(next(iter(form.errors.get("__all__", [])), _("没有写入，请再看一遍")))


@staff(methods=("POST",))
def dropping(request: HttpRequest, pk: int) -> HttpResponse:
    row = import_for(request, pk)
    form = ActForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, drop_import):
        return told(request, _("已放弃，什么都没有写入"), "book-imports", row.book_id)
    raise Refused(next(iter(form.errors.get("__all__", [])), _("没有放弃，请再看一遍")))
