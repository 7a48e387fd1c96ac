"""The page where somebody changes the own password (修改密码)."""

from typing import Any

from django import forms
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import password_validators_help_texts
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.change_password import change_password
from taizhang.bureau.credentials.current import profile
from taizhang.web.desk.access import owner
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import now
from taizhang.web.desk.standing import account_of, is_due
from taizhang.web.going import told


def _field(label: Any, autocomplete: str) -> forms.CharField:
    typed = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, max_length=256, strip=False, widget=typed)


class PasswordForm(ActForm):
    old = _field(gettext_lazy("现在的密码"), "current-password")
    new = _field(gettext_lazy("新密码"), "new-password")
    again = _field(gettext_lazy("再输一次新密码"), "new-password")

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("new") and told.get("again") and told["new"] != told["again"]:
            self.add_error("again", _("两次输入的新密码不一样"))
        return told


@owner("GET", "POST")
def password(request: HttpRequest) -> HttpResponse:
    """Signing out everywhere else goes with it: sessions are tied to the password."""
    row = Account.objects.get(pk=account_of(request).pk)
    form = PasswordForm.of(request, row)
    if form.is_valid():
        facts = {"old": form.cleaned_data["old"], "new": form.cleaned_data["new"]}
        if form.carry_out(request, row, change_password, **facts):
            changed = Account.objects.get(pk=row.pk)
            update_session_auth_hash(request, changed)
            return told(request, _("密码已修改，其他地方的登录随即失效"), "account")
    shown = {
        "form": form,
        "must": is_due(row, profile(), now(request)),
        "rules": [one for one in password_validators_help_texts() if one],
    }
    return render(request, "accounts/password.html", shown, status=form.status if form.is_bound else 200)
