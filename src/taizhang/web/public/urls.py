"""Addresses for everybody."""

from django.urls import path

from taizhang.web.public.bulletin import bulletin
from taizhang.web.public.bulletins import bulletins
from taizhang.web.public.word import word

urlpatterns = [
    path("", bulletins, name="public-bulletins"),
    path("<slug:slug>", bulletin, name="public-bulletin"),
    path("<slug:slug>/word", word, name="public-bulletin-word"),
]
