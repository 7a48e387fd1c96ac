"""What search engines are told (站点地图、抓取规则): which pages are there, and which are none of theirs."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.listed import listed
from taizhang.publishing.comments.public import answers
from taizhang.publishing.exports.address import address_of
from taizhang.web.public.freshness import cacheable

TOP = ("public-bulletins", "public-answers", "public-data", "public-check")
# A form is no page to be found, and a receipt is nobody else's.
NOT_THEIRS = ("public-write", "public-receipt")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponseBase:
    """https://www.sitemaps.org/protocol.html"""
    asked_at = request.build_absolute_uri("/")
    pages: list[tuple[str, datetime | None]] = [(address_of(name, asked_at=asked_at), None) for name in TOP]
    for one in listed():
        if not one.is_hidden:
            pages.append((address_of("public-bulletin", one.slug, asked_at=asked_at), one.changed_at))
    for told in answers():
        pages.append((address_of("public-answer", told["slug"], asked_at=asked_at), told["published_at"]))
    answer = render(request, "public/sitemap.xml", {"pages": pages}, content_type="application/xml")
    return cacheable(request, answer, [], is_file=True)


@require_safe
def robots(request: HttpRequest) -> HttpResponseBase:
    """RFC 9309. The public side alone, unless the house wants to be found by nobody; where that is served apart, it says so there."""
    home = reverse("public-bulletins")
    lines = ["User-agent: *"]
    is_elsewhere = settings.PUBLIC_ADDRESS and not settings.IS_PUBLIC_SIDE
    if is_elsewhere or not settings.SEARCH_ENGINES:
        lines.append("Disallow: /")
    else:
        lines += [f"Allow: {home}", *(f"Disallow: {reverse(name)}" for name in NOT_THEIRS)]
        lines += ["Disallow: /"] if home != "/" else []
        lines += ["", f"Sitemap: {address_of('public-sitemap', asked_at=request.build_absolute_uri('/'))}"]
    answer = HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    return cacheable(request, answer, [], is_file=True)
