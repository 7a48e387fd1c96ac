"""The list of accounts, the making of one, and one with its history (账号管理)."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.accounts.people import CONSOLE_NAME
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.appointments.passwords import password_of
from taizhang.bureau.credentials.actions.activate_account import activate_account
from taizhang.bureau.credentials.actions.disable_account import disable_account
from taizhang.bureau.credentials.actions.open_account import open_account
from taizhang.bureau.credentials.actions.record_sign_in import DOOR_NAME
from taizhang.bureau.credentials.actions.reopen_account import reopen_account
from taizhang.bureau.credentials.actions.reset_password import reset_password
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said
from taizhang.web.desk.access import administrators
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.keeping.lookup import account_for, wanted
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor

ROWS, HISTORY = 50, 30
NOBODY = (CONSOLE_NAME, DOOR_NAME)


class OpenForm(MakeForm):
    username = forms.CharField(label=gettext_lazy("账号"), max_length=60)
    person = forms.ModelChoiceField(
        label=gettext_lazy("给谁用"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=gettext_lazy("新的人，姓名填在下面"),
    )
    name = forms.CharField(label=gettext_lazy("新的人的姓名"), max_length=50, required=False)
    duty = forms.ChoiceField(
        label=gettext_lazy("管理员"),
        choices=[("", gettext_lazy("不是管理员，凭任职办理")), *Duty.choices],
        required=False,
        help_text=gettext_lazy("三员互不兼任，也没有业务任职。"),
    )


@administrators()
def accounts(request: HttpRequest) -> HttpResponse:
    page = Paginator(wanted(request), ROWS).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "rows": list(page),
        "states": AccountState.choices,
        "state": request.GET.get("state", ""),
        "q": request.GET.get("q", ""),
        "waiting": Account.objects.filter(state=AccountState.WAITING).count(),
        "may_open": actor(request).has_role(Duty.SYSTEM),
        "may_activate": actor(request).has_role(Duty.SECURITY),
    }
    return render(request, "keeping/accounts.html", shown)


@administrators(Duty.SYSTEM, methods=("GET", "POST"), is_final=True)
def account_new(request: HttpRequest) -> HttpResponse:
    form = OpenForm.of(request)
    has_account = Account.objects.filter(person=OuterRef("pk"))
    free = Person.objects.exclude(Exists(has_account)).exclude(name__in=NOBODY)
    form.fields["person"].queryset = free.order_by("name")  # type: ignore[attr-defined]
    if form.is_valid():
        password = password_of(form.handing_in, form.cleaned_data["username"])
        made = form.make(request, open_account, GROUND, password=password, **form.entered)
        if made:
            return shown_once(request, made, "" if form.is_repeated else password)
    status = form.status if form.is_bound else 200
    return render(request, "keeping/account_new.html", {"form": form}, status=status)


@administrators()
def account(request: HttpRequest, account: int) -> HttpResponse:
    row, by = account_for(account), actor(request)
    acts = (activate_account, disable_account, reopen_account, reset_password)
    entries = Entry.objects.filter(stream=row.stream).order_by("-number")[:HISTORY]
    shown: dict[str, Any] = {
        "account": row,
        "history": [said(one) for one in entries],
        "form": ActForm.blank(row),
        "may_enter": by.has_role(Duty.SYSTEM),
        "may_activate": by.has_role(Duty.SECURITY),
        "entries": list(row.person.address_entries.select_related("entered_by")[:HISTORY]),
        "open": {one.name for one in acts if one.refusal(row, by) is None},
    }
    return render(request, "keeping/account.html", shown)


def shown_once(request: HttpRequest, row: Account, password: str) -> HttpResponse:
    """In no address, no session and no copy that a browser keeps."""
    shown = {"account": row, "password": password}
    answer = render(request, "keeping/password.html", shown)
    answer["Cache-Control"] = "private, no-store"
    return answer
