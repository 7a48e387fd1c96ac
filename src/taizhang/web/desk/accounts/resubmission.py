"""What was typed when the session had ended, for one click (续交)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.web.desk.access import owner
from taizhang.web.desk.doorway import HELD
from taizhang.web.desk.held import unpack
from taizhang.web.going import SeeOther


@owner(is_first=False)
def resubmission(request: HttpRequest) -> HttpResponse:
    held = unpack(request, request.session.get(HELD, ""))
    if held is None:
        return SeeOther(reverse("desk"))
    return render(request, "accounts/resubmission.html", {"held": held})
