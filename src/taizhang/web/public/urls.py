"""Addresses for everybody."""

from django.urls import path

from taizhang.web.public.bulletin import bulletin
from taizhang.web.public.bulletins import bulletins
from taizhang.web.public.proof import keys, program, proof
from taizhang.web.public.word import word

urlpatterns = [
    path("", bulletins, name="public-bulletins"),
    path("verify.py", program, name="public-verify"),
    path("keys.txt", keys, name="public-keys"),
    path("<slug:slug>", bulletin, name="public-bulletin"),
    path("<slug:slug>/word", word, name="public-bulletin-word"),
    path("<slug:slug>/proof", proof, name="public-bulletin-proof"),
]
