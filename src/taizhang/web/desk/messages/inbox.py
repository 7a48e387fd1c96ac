"""What somebody was told (消息), newest first, and what they have read of it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from taizhang.bureau.messages.actions.mark_read import mark_read
from taizhang.bureau.messages.queries import messages_of
from taizhang.bureau.messages.topics import title_of
from taizhang.web.desk.access import owner
from taizhang.web.desk.session import actor, now
from taizhang.web.going import SeeOther, inside, told

ROWS = 30


@owner(is_first=False)
def inbox(request: HttpRequest) -> HttpResponse:
    rows = messages_of(actor(request).person_id)
    only = request.GET.get("only", "")
    if only == "unread":
        rows = rows.filter(read_at__isnull=True)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    shown = {"page": page, "rows": [(one, title_of(one.kind)) for one in page], "only": only}
    return render(request, "messages/inbox.html", shown)


@owner("POST", is_first=False)
def reading(request: HttpRequest, message: int) -> HttpResponse:
    """Read, and on to what it is about."""
    row = get_object_or_404(messages_of(actor(request).person_id), pk=message)
    mark_read([row.pk], actor=actor(request), at=now(request))
    return SeeOther(row.address if row.address and inside(request, row.address) else "/messages")


@owner("POST", is_first=False)
def all_read(request: HttpRequest) -> HttpResponse:
    mark_read(None, actor=actor(request), at=now(request))
    return told(request, _("全部消息已标为已读"), "messages")
