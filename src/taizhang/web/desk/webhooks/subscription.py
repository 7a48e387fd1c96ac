"""One subscription: its secret, and how its tellings fared (推送情况)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.webhooks.queries import counted, subscriptions_for
from taizhang.bureau.webhooks.signing import secret_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor

SHOWN = 100


@staff(Role.RECTIFIER)
def subscription(request: HttpRequest, subscription: int) -> HttpResponse:
    row = get_object_or_404(counted(subscriptions_for(actor(request))), pk=subscription)
    said = {
        "row": row,
        "secret": secret_of(row.pk, row.generation),
        "deliveries": row.deliveries.select_related("entry")[:SHOWN],
        "form": ActForm.blank(row),
    }
    answer = render(request, "webhooks/subscription.html", said)
    answer["Cache-Control"] = "private, no-store"
    return answer
