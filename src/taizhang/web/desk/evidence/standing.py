"""The short acts on a piece of evidence (办理佐证): a draft is handed in, a lapsed piece is marked as expired."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.evidence.actions.expire import expire
from taizhang.ledger.evidence.actions.hand_in import hand_in
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import found_evidence
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def handing_in(request: HttpRequest, evidence: int) -> HttpResponse:
    return _done(request, evidence, hand_in, _("佐证已存档"))


@staff(methods=("GET", "POST"))
def expiry(request: HttpRequest, evidence: int) -> HttpResponse:
    return _done(request, evidence, expire, _("已记为过期；更新以后可以再用"))


def _done(request: HttpRequest, evidence: int, act: Transition[Any, ...], said: str) -> HttpResponse:
    row = found_evidence(request, evidence)
    form = ActForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, act):
        return told(request, said, "piece", row.pk)
    return act_page(request, "evidence/revision.html", form, row, act, evidence=row)
