"""Every address of the house; who may use each is said beside its page."""

from django.urls import include, path

urlpatterns = [
    path("", include("taizhang.web.desk.urls")),
    path("public/", include("taizhang.web.public.urls")),
]
