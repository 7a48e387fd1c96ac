"""One published bulletin, as a document (通报), with its figures, findings and corrections."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.bulletins.shown import corrections_of, figures_of, findings_of, withdrawal_of
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.pdf import is_installed
from taizhang.web.code import code_of
from taizhang.web.paper import sheet_of
from taizhang.web.public.freshness import cacheable
from taizhang.web.runs import Link


@require_safe
def bulletin(request: HttpRequest, slug: str) -> HttpResponseBase:
    """404 in plain words for whatever is not published, whether it exists or not."""
    withdrawn, shown = withdrawal_of(slug), published(slug)
    if shown is None:
        return _hidden(request, withdrawn) if withdrawn else missing(request)
    figures = figures_of(slug)
    links = [_link(slug, one) for one in figures]
    sheet = sheet_of(shown.text, title=shown.title, issuer=shown.issuer, day=shown.dated, links=links)
    said: dict[str, Any] = {"bulletin": shown, "paper": sheet, "withdrawn": withdrawn, **corrections_of(slug)}
    address = public_address(slug, request.build_absolute_uri("/"))
    said |= {"figures": figures, "findings": findings_of(slug)}
    said |= {"has_pdf": is_installed(), "address": address, "code": code_of(address)}
    later = [withdrawn["reason"]] if withdrawn else []
    later += [one["slug"] for one in said["corrected_by"]]
    return cacheable(request, render(request, "public/bulletin.html", said), [shown], beside=later)


def _link(slug: str, figure: dict[str, Any]) -> Link:
    """A figure of the running text leads to what it was counted from."""
    address = reverse("public-figure", args=[slug, figure["number"]])
    return Link(figure["start"], figure["end"], address, figure["title"])


def missing(request: HttpRequest) -> HttpResponse:
    return render(request, "public/missing.html", status=404)


def _hidden(request: HttpRequest, withdrawn: dict[str, object]) -> HttpResponse:
    """410: it was here, and the page says why it is not."""
    return render(request, "public/hidden.html", {"withdrawn": withdrawn}, status=410)
