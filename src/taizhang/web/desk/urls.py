"""Addresses for staff: nouns, each leading to one page."""

from django.urls import URLPattern, URLResolver, include, path

from taizhang.web.desk.home import home

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="desk"),
    path("", include("taizhang.web.desk.accounts.urls")),
    path("", include("taizhang.web.desk.keeping.urls")),
    path("", include("taizhang.web.desk.rounds.urls")),
    path("", include("taizhang.web.desk.findings.urls")),
    path("", include("taizhang.web.desk.measures.urls")),
    path("", include("taizhang.web.desk.requests.urls")),
    path("", include("taizhang.web.desk.lineage.urls")),
    path("", include("taizhang.web.desk.evidence.urls")),
    path("", include("taizhang.web.desk.writeoffs.urls")),
    path("", include("taizhang.web.desk.supervision.urls")),
    path("", include("taizhang.web.desk.schedules.urls")),
    path("", include("taizhang.web.desk.keywork.urls")),
    path("", include("taizhang.web.desk.calls.urls")),
    path("", include("taizhang.web.desk.consistency.urls")),
    path("", include("taizhang.web.desk.bulletins.urls")),
    path("", include("taizhang.web.desk.letters.urls")),
    path("", include("taizhang.web.desk.materials.urls")),
    path("", include("taizhang.web.desk.organizations.urls")),
    path("", include("taizhang.web.desk.meetings.urls")),
    path("", include("taizhang.web.desk.registers.urls")),
    path("", include("taizhang.web.desk.tokens.urls")),
    path("", include("taizhang.web.desk.webhooks.urls")),
    path("", include("taizhang.web.desk.messages.urls")),
]
