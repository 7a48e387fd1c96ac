"""What anybody can check a bulletin with (验真): its proof, the program that checks it, and the public keys."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from taizhang.proof.joined import NAME, verifier
from taizhang.publishing.bulletins.queries import keys_of_checkpoints, proof_of

PLAIN = "text/plain; charset=utf-8"


@require_safe
def proof(request: HttpRequest, slug: str) -> HttpResponseBase:
    text = proof_of(slug)
    return _file(text, f"{slug}.tlog-proof") if text else render(request, "public/missing.html", status=404)


@require_safe
def program(request: HttpRequest) -> HttpResponse:
    return _file(verifier(), NAME)


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    return _file(keys_of_checkpoints(), "keys.txt")


def _file(text: str, name: str) -> HttpResponse:
    answer = HttpResponse(text, content_type=PLAIN)
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
    return answer
