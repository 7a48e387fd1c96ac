"""Revoking a token (停用令牌)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.bureau.tokens.actions.revoke_token import revoke_token
from taizhang.bureau.tokens.queries import tokens_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


@staff(methods=("POST",))
def revocation(request: HttpRequest, token: int) -> HttpResponse:
    row = get_object_or_404(tokens_for(actor(request)), pk=token)
    form = ActForm.of(request, row)
    if not form.is_valid():
        raise Refused(_("页面已经过期，请重新打开"))
    if form.carry_out(request, row, revoke_token):
        return told(request, _("令牌已停用"), "tokens")
    raise Refused(str(form.non_field_errors()[0]))
