"""The page that ends a session (退出)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.web.desk.access import anyone
from taizhang.web.desk.standing import end
from taizhang.web.going import told


@anyone("POST")
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        end(request, "left")
    return told(request, _("您已退出"), "sign-in")
