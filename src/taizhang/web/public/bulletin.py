"""One published bulletin, as a document (通报)."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.exports.address import public_address
from taizhang.web.code import code_of
from taizhang.web.paper import sheet_of
from taizhang.web.public.freshness import cacheable


@require_safe
def bulletin(request: HttpRequest, slug: str) -> HttpResponseBase:
    """404 in plain words for whatever is not published, whether it exists or not."""
    shown = published(slug)
    if shown is None:
        return render(request, "public/missing.html", status=404)
    sheet = sheet_of(shown.text, title=shown.title, issuer=shown.issuer, day=shown.dated)
    address = public_address(slug, request.build_absolute_uri("/"))
    context = {"bulletin": shown, "paper": sheet, "address": address, "code": code_of(address)}
    page = render(request, "public/bulletin.html", context)
    return cacheable(request, page, [shown])
