"""Addresses of tokens."""

from django.urls import path

from taizhang.web.desk.tokens.revocation import revocation
from taizhang.web.desk.tokens.tokens import calendars, tokens

urlpatterns = [
    path("tokens", tokens, name="tokens"),
    path("tokens/calendars", calendars, name="token-calendars"),
    path("tokens/<int:token>/revocation", revocation, name="token-revocation"),
]
