"""Addresses of splitting and merging."""

from django.urls import path

from taizhang.web.desk.lineage.merging import merge
from taizhang.web.desk.lineage.splitting import split

urlpatterns = [
    path("findings/<int:finding>/split", split, name="finding-split"),
    path("findings/<int:finding>/merger", merge, name="finding-merger"),
]
