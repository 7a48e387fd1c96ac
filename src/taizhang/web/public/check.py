"""The page on which anybody checks a bulletin in the browser (核验); what is computed is computed there, by static/proof.js."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from taizhang.proof.joined import NAME
from taizhang.publishing.bulletins.listed import listed
from taizhang.web.public.freshness import cacheable


@require_safe
def check(request: HttpRequest) -> HttpResponseBase:
    """Without JavaScript it says how the same is done with the program for outsiders."""
    proved = [one for one in listed() if one.has_proof]
    wanted = request.GET.get("slug", "")
    chosen = next((one for one in proved if one.slug == wanted), None)
    shown = {"proved": proved, "chosen": chosen, "program": NAME}
    return cacheable(request, render(request, "public/check.html", shown), [], is_file=True)
