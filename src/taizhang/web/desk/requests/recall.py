"""Taking a request back before anybody has answered (撤回报审)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.ledger.requests.actions import recall as acts
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import form_page
from taizhang.web.desk.requests.forms import ReasonForm
from taizhang.web.desk.requests.lookup import request_for
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    row = request_for(request, pk)
    form = ReasonForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, acts.recall, reason=form.cleaned_data["reason"]):
        return told(request, _("已撤回"), "request", row.pk)
    back = f"/requests/{row.pk}"
    return form_page(request, form, acts.recall, back=back, about=row.title, row=row)
