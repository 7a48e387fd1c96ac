"""How the writer can be reached: shown to the receiving side alone, each view recorded before it (查看联系方式)."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.traces.actions.record_viewing import Viewed, record_viewing
from taizhang.bureau.traces.origins import origin_of
from taizhang.publishing.comments.reading import contact_of, has_contact, may_see_contact
from taizhang.web.desk.access import staff
from taizhang.web.desk.letters.lookup import comment_for
from taizhang.web.desk.session import actor, now


@staff(Role.RECTIFIER, methods=("POST",))
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    """By POST: what is followed by chance, or fetched ahead by a browser, opens nothing."""
    row, by = comment_for(request, pk), actor(request)
    if not may_see_contact(row.organization.path, by):
        raise PermissionDenied
    said = ""
    if has_contact(row.letter):
        label, origin = row.name_for_record, origin_of(request)
        viewed = Viewed(item=f"{row.stream}:contact", label=label, place=request.path, origin=origin)
        record_viewing(viewed, actor=by, at=now(request))
        said = contact_of(row)
    answer = render(request, "letters/contact.html", {"comment": row, "said": said})
    answer["Cache-Control"] = "private, no-store"
    return answer
