"""Pausing, resuming and ending a subscription, and another secret for it (暂停、恢复、停用、换密钥)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.actions.end_subscription import end_subscription
from taizhang.bureau.webhooks.actions.pause_subscription import pause_subscription
from taizhang.bureau.webhooks.actions.renew_secret import renew_secret
from taizhang.bureau.webhooks.actions.resume_subscription import resume_subscription
from taizhang.bureau.webhooks.queries import subscriptions_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


@staff(Role.RECTIFIER, methods=("POST",))
def pause(request: HttpRequest, subscription: int) -> HttpResponse:
    return _done(request, subscription, pause_subscription, _("推送已暂停"))


@staff(Role.RECTIFIER, methods=("POST",))
def resumption(request: HttpRequest, subscription: int) -> HttpResponse:
    return _done(request, subscription, resume_subscription, _("推送已恢复"))


@staff(Role.RECTIFIER, methods=("POST",))
def ending(request: HttpRequest, subscription: int) -> HttpResponse:
    return _done(request, subscription, end_subscription, _("推送已停用"))


@staff(Role.RECTIFIER, methods=("POST",))
def secret(request: HttpRequest, subscription: int) -> HttpResponse:
    return _done(request, subscription, renew_secret, _("签名密钥已更换，请把新的交给对方"))


def _done(request: HttpRequest, key: int, act: Transition[Any, ...], sentence: str) -> HttpResponse:
    row = get_object_or_404(subscriptions_for(actor(request)), pk=key)
    form = ActForm.of(request, row)
    if not form.is_valid():
        raise Refused(_("页面已经过期，请重新打开"))
    if form.carry_out(request, row, act):
        return told(request, sentence, "subscription", row.pk)
    raise Refused(str(form.non_field_errors()[0]))
