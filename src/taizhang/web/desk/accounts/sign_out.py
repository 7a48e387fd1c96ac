"""The page that ends a session (退出)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.credentials.outside.answers import NotProved
from taizhang.bureau.credentials.outside.doors import doors, leave_there
from taizhang.web.desk.access import anyone
from taizhang.web.desk.standing import end
from taizhang.web.going import told
from taizhang.web.sessions import OUTSIDE


@anyone("POST")
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        outside = request.session.get(OUTSIDE)
        end(request, "left")
        if outside and (there := _there(request, outside)):
            return HttpResponseRedirect(there)
    return told(request, _("您已退出"), "sign-in")


def _there(request: HttpRequest, outside: dict[str, str]) -> str:
    """Where the session of the other system ends too; whoever cannot be asked keeps nobody here."""
    if outside["kind"] not in doors():
        return ""
    try:
        return leave_there(outside["kind"], outside["hint"], request.build_absolute_uri(reverse("sign-in")))
    except NotProved:
        return ""
