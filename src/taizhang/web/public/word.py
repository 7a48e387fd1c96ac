"""A published bulletin as a Word file (下载通报)."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import DOCX, published_word
from taizhang.web.public.freshness import cacheable


@require_safe
def word(request: HttpRequest, slug: str) -> HttpResponseBase:
    shown = published(slug)
    if shown is None:
        return render(request, "public/missing.html", status=404)
    address = public_address(slug, request.build_absolute_uri("/"))
    file = HttpResponse(published_word(shown, address=address), content_type=DOCX)
    file.headers["Content-Disposition"] = content_disposition_header(True, f"{shown.title}.docx") or ""
    return cacheable(request, file, [shown], is_file=True)
