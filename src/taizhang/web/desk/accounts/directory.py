"""Coming in with name and password of the directory (目录登录 LDAP), and proving with them again who is there."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.outside.answers import NotProved, Vouched
from taizhang.bureau.credentials.outside.directory.extra import KIND
from taizhang.bureau.credentials.outside.directory.proving import prove_in_directory
from taizhang.bureau.credentials.proving import active_factor, came_in, prove_factor
from taizhang.web.desk.accounts.arriving import come_in, note_refusal, proved_again
from taizhang.web.desk.accounts.entering import caller
from taizhang.web.desk.doorway import DirectoryForm
from taizhang.web.desk.held import unpack
from taizhang.web.desk.session import now
from taizhang.web.desk.standing import account_of


def directory(request: HttpRequest) -> HttpResponse:
    """Shown where nothing was typed yet; what was typed before the session ended waits in the form."""
    given = request.POST if request.method == "POST" else request.GET
    is_sent = request.method == "POST" and "password" in request.POST
    form = _form(request, request.POST if is_sent else None, given)
    vouched = _proved(request, form) if form.is_valid() else None
    if vouched is None:
        held = unpack(request, given.get("held", ""))
        status = 422 if is_sent else 200
        return render(request, "accounts/directory.html", {"form": form, "held": held}, status=status)
    asked = {"next": form.cleaned_data["next"], "held": form.cleaned_data["held"]}
    if request.user.is_authenticated:
        came_in(account_of(request), caller(request), at=now(request))
        return proved_again(request, vouched, asked)
    return come_in(request, vouched, asked)


def _form(request: HttpRequest, sent: Any, given: Any) -> DirectoryForm:
    form = DirectoryForm(sent, initial={"next": given.get("next", ""), "held": given.get("held", "")})
    if request.user.is_authenticated:
        form.initial["username"] = request.user.get_username()
    if not (request.user.is_authenticated and active_factor(account_of(request))):
        del form.fields["code"]
    return form


def _proved(request: HttpRequest, form: DirectoryForm) -> Vouched | None:
    told, at = form.cleaned_data, now(request)
    try:
        answer = prove_in_directory(told["username"], told["password"], caller(request), at=at)
    except NotProved as why:
        note_refusal(request, why.why)
        form.add_error(None, _("统一认证系统现在没有应答，请稍后再试或用账号密码登录"))
        return None
    if answer.is_locked:
        minutes = int(profile().locked_for.total_seconds() // 60)
        form.add_error(None, _("登录失败次数过多，请 %(n)d 分钟后再试") % {"n": minutes})
    elif answer.vouched is None:
        form.add_error(None, _("账号或密码不对"))
    return answer.vouched if answer.vouched and _is_second_proved(request, form, answer.vouched) else None


def _is_second_proved(request: HttpRequest, form: DirectoryForm, vouched: Vouched) -> bool:
    """A directory knows passwords alone: whoever proves again who they are gives the code of their phone as well."""
    if not request.user.is_authenticated:
        return True
    account = account_of(request)
    if vouched.name != account.username:
        note_refusal(request, f"{KIND}: somebody else")
        form.add_error(None, _("统一认证里登录的是另一个人，没有通过验证"))
        return False
    if "code" in form.fields and not prove_factor(
        account, form.cleaned_data["code"], caller(request), at=now(request)
    ):
        form.add_error(None, _("没有通过验证，请核对后再试"))
        return False
    return True
