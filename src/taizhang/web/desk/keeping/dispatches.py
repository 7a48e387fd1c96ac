"""What left the house, what did not, and why (发送情况)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.queries import dispatches_by
from taizhang.bureau.messages.topics import title_of
from taizhang.web.desk.access import administrators

ROWS = 50
SAID = {
    "waiting": gettext_lazy("等待"),
    "failed": gettext_lazy("出错，会重试"),
    "given_up": gettext_lazy("已放弃"),
    "sent": gettext_lazy("已发出"),
}


@administrators(Duty.SYSTEM)
def dispatches(request: HttpRequest) -> HttpResponse:
    """To whom, by which way and how it stands; what the messages say is their readers' business."""
    state, channel = request.GET.get("state", ""), request.GET.get("channel", "")
    page = Paginator(dispatches_by(state, channel), ROWS).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "rows": [(one, title_of(one.kind), SAID[one.standing]) for one in page],
        "state": state,
        "states": list(SAID.items()),
        "channel": channel,
        "channels": Channel.objects.all(),
    }
    return render(request, "keeping/dispatches.html", shown)
