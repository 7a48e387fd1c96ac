"""The list of published bulletins (通报公开)."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import publications
from taizhang.web.public.freshness import cacheable


@require_safe
def bulletins(request: HttpRequest) -> HttpResponseBase:
    shown = publications()
    return cacheable(request, render(request, "public/bulletins.html", {"bulletins": shown}), shown)
