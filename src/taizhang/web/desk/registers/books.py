"""All books that somebody sees, and the form that opens another (底账目录)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.queries import EXISTING, offices_of
from taizhang.registers.books.actions.open_book import open_book
from taizhang.registers.books.actions.set_book import set_book
from taizhang.registers.books.models import Book
from taizhang.registers.books.queries import books_for
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Choice
from taizhang.registers.declaring.register import Register
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.organizations.lookup import organization_for, organizations_for
from taizhang.web.desk.registers.lookup import book_for
from taizhang.web.desk.session import actor
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


@staff()
def books(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    found = [{"row": row, "register": registers()[row.register]} for row in books_for(by)]
    units = organizations_for(by).filter(EXISTING, kind=Kind.UNIT)[:10] if by.has_role(Role.RECTIFIER) else ()
    opening = [unit for unit in units if open_book.is_open_to(unit, by)]
    return render(request, "registers/books.html", {"books": found, "units": opening})


class OpenForm(MakeForm):
    kind = forms.ChoiceField(label=gettext_lazy("哪一种底账"))
    keeper = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("由哪个股室负责"), empty_label=gettext_lazy("请选择")
    )
    complete_from = forms.DateField(
        label=gettext_lazy("从哪一天起数据完整"),
        required=False,
        widget=Day,
        help_text=gettext_lazy("更早的数不会拿这本底账去算；不填表示一直完整"),
    )

    def of_unit(self, unit: Organization) -> None:
        open_now = set(Book.objects.filter(organization=unit).values_list("register", flat=True))
        names = [(name, one.title) for name, one in registers().items() if name not in open_now]
        self.fields["kind"].choices = names  # type: ignore[attr-defined]
        self.fields["keeper"].queryset = offices_of(unit)  # type: ignore[attr-defined]


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def organization_books(request: HttpRequest, organization: int) -> HttpResponse:
    unit = organization_for(request, organization)
    form = OpenForm.of(request)
    form.of_unit(unit)
    if form.is_valid() and (made := form.make(request, open_book, unit, **form.entered)):
        return told(request, _("底账已启用，可以登记或导入了"), "book", made.pk)
    return form_page(request, form, open_book, back=reverse("books"), about=unit)


class BookForm(ActForm):
    keeper = forms.ModelChoiceField(Organization.objects.none(), label=gettext_lazy("由哪个股室负责"))
    complete_from = forms.DateField(label=gettext_lazy("从哪一天起数据完整"), required=False, widget=Day)

    def of_book(self, book: Book, register: Register) -> None:
        self.fields["keeper"].queryset = offices_of(book.organization)  # type: ignore[attr-defined]
        self.choices = [field for field in register.fields if isinstance(field, Choice)]
        for field in self.choices:
            self.fields[f"words_{field.name}"] = forms.CharField(
                label=_("“%(field)s”的选项") % {"field": field.title},
                required=False,
                widget=forms.Textarea(attrs={"rows": 4}),
                initial=as_lines(book, field),
                help_text=_("每行一个；同一个意思的别的写法写在后面，用“/”隔开；清空则用系统自带的"),
            )

    @property
    def options(self) -> dict[str, list[list[str]]]:
        said = {field.name: self.cleaned_data[f"words_{field.name}"] for field in self.choices}
        return {name: [line.split("/") for line in text.splitlines()] for name, text in said.items() if text}


def as_lines(book: Book, field: Choice) -> str:
    """The options as they hold, the unit's own before the declared ones."""
    options = book.options.get(field.name) or field.options
    return "\n".join("/".join(words) for words in options)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def settings(request: HttpRequest, book: int) -> HttpResponse:
    row = book_for(request, book)
    standing: dict[str, Any] = {"keeper": row.keeper_id, "complete_from": row.complete_from}
    form = BookForm.of(request, row, standing=standing)
    form.of_book(row, registers()[row.register])
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("keeper", "complete_from")}
        if form.carry_out(request, row, set_book, options=form.options, **facts):
            return told(request, _("底账设置已保存"), "book", row.pk)
    return form_page(request, form, set_book, back=reverse("book", args=[row.pk]), about=row, row=row)
