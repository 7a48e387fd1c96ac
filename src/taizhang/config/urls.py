"""Every address of the house; who may use each is said beside its page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt

from taizhang.web.public.search import robots


@csrf_exempt
def elsewhere(request: HttpRequest) -> HttpResponse:
    """The public side is served apart: whoever followed an older address is sent on, a form with all that is in it."""
    return redirect(f"{settings.PUBLIC_ADDRESS}{request.get_full_path()}", preserve_request=True)


urlpatterns = [
    *([re_path("^public/", elsewhere)] if settings.PUBLIC_ADDRESS else []),
    path("", include("taizhang.web.desk.urls")),
    path("api/", include("taizhang.api.urls")),
    path("robots.txt", robots),
    path("public/", include("taizhang.web.public.urls")),
]

handler400 = "taizhang.web.refusals.bad_request"
handler403 = "taizhang.web.refusals.forbidden"
handler404 = "taizhang.web.refusals.not_found"
handler500 = "taizhang.web.refusals.failed"
