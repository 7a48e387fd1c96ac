"""Every address of the house; who may use each is said beside its page."""

from django.urls import include, path

from taizhang.web.public.search import robots

urlpatterns = [
    path("", include("taizhang.web.desk.urls")),
    path("api/", include("taizhang.api.urls")),
    path("robots.txt", robots),
    path("public/", include("taizhang.web.public.urls")),
]

handler400 = "taizhang.web.refusals.bad_request"
handler403 = "taizhang.web.refusals.forbidden"
handler404 = "taizhang.web.refusals.not_found"
handler500 = "taizhang.web.refusals.failed"
