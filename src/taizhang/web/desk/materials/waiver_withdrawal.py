"""Taking a waiver back (撤回豁免)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.ledger.materials.actions.withdraw_waiver import withdraw_waiver
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.materials.lookup import waiver_for
from taizhang.web.desk.materials.places import place_of
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def waiver_withdrawal(request: HttpRequest, pk: int, waiver: int) -> HttpResponse:
    row = waiver_for(request, pk, waiver)
    form = ActForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, withdraw_waiver):
        return told(
            request,
            _("对 %(code)s 的豁免已撤回，仍留在记录里") % {"code": row.code},
            place_of(row.examination),
        )
    return act_page(
        request,
        "materials/waiver_withdrawal.html",
        form,
        row,
        withdraw_waiver,
        examination=row.examination,
        waiver=row,
    )
