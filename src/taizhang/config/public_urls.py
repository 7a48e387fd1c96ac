"""Every address of the public side, where it is served apart (公开侧网址): the same ones as in the house."""

from django.urls import include, path
from django.views.generic import RedirectView

from taizhang.web.public.search import robots

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="public-bulletins")),
    path("robots.txt", robots),
    path("public/", include("taizhang.web.public.urls")),
]

handler400 = "taizhang.web.outward.bad_request"
handler403 = "taizhang.web.outward.forbidden"
handler404 = "taizhang.web.outward.not_found"
handler500 = "taizhang.web.outward.failed"
