"""Addresses of bulletins for their writers."""

from django.urls import URLPattern, path

from taizhang.web.desk.bulletins.bulletin import bulletin
from taizhang.web.desk.bulletins.bulletins import bulletins
from taizhang.web.desk.bulletins.preview import preview, publication
from taizhang.web.desk.bulletins.revisions import revision, revisions
from taizhang.web.desk.bulletins.round_bulletins import round_bulletins
from taizhang.web.desk.bulletins.word import word

BULLETIN = "bulletins/<int:pk>"

urlpatterns: list[URLPattern] = [
    path("bulletins", bulletins, name="bulletins"),
    path("rounds/<int:pk>/bulletins", round_bulletins, name="round-bulletins"),
    path(BULLETIN, bulletin, name="bulletin"),
    path(f"{BULLETIN}/preview", preview, name="bulletin-preview"),
    path(f"{BULLETIN}/publication", publication, name="bulletin-publication"),
    path(f"{BULLETIN}/revisions", revisions, name="bulletin-revisions"),
    path(f"{BULLETIN}/revisions/<int:number>", revision, name="bulletin-revision"),
    path(f"{BULLETIN}/word", word, name="bulletin-word"),
]
