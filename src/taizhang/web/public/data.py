"""Open data (开放数据): a page that lists every bulletin with its files, and the same list for programs, in words of DCAT."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.listed import Listed, listed
from taizhang.publishing.exports.address import address_of
from taizhang.web.public.freshness import cacheable

# https://www.w3.org/TR/vocab-dcat-3/
WORDS = {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"}
TYPES = "https://www.iana.org/assignments/media-types/"


def licence() -> str:
    """How the data may be used, as the house says it."""
    return settings.DATA_LICENCE or _("引用时请注明发布单位、日期和校验码；发布单位没有另外规定使用条件。")


@require_safe
def data_index(request: HttpRequest) -> HttpResponseBase:
    shown = {"rows": [one for one in listed() if not one.is_hidden], "licence": licence()}
    shown["licence_address"] = settings.DATA_LICENCE_ADDRESS
    return cacheable(request, render(request, "public/data.html", shown), [], is_file=True)


@require_safe
def catalogue(request: HttpRequest) -> HttpResponseBase:
    asked_at = request.build_absolute_uri("/")
    told = {
        "@context": WORDS,
        "@type": "dcat:Catalog",
        "@id": address_of("public-catalogue", asked_at=asked_at),
        "dct:title": _("整改通报开放数据"),
        "dct:license": settings.DATA_LICENCE_ADDRESS or licence(),
        "dcat:dataset": [_dataset(one, asked_at) for one in listed() if not one.is_hidden],
    }
    answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    return cacheable(request, answer, [], is_file=True)


def _dataset(one: Listed, asked_at: str) -> dict[str, Any]:
    address = address_of("public-bulletin", one.slug, asked_at=asked_at)
    rows = {"figures": one.figures, "findings": one.findings}
    told: dict[str, Any] = {
        "@type": "dcat:Dataset",
        "@id": address,
        "dct:identifier": one.slug,
        "dct:title": one.title,
        "dct:publisher": one.issuer,
        "dct:issued": one.published_at.isoformat(),
        "dct:modified": one.changed_at.isoformat(),
        "dcat:landingPage": address,
        "sha256": one.digest,
        "dcat:distribution": [
            _distribution("public-bulletin-data", one, "application/json", asked_at, None),
            *(
                _distribution(f"public-bulletin-{name}", one, "text/csv", asked_at, count)
                for name, count in rows.items()
            ),
        ],
    }
    if one.corrects:
        told["dct:replaces"] = address_of("public-bulletin", one.corrects, asked_at=asked_at)
    if one.corrected_by:
        told["dct:isReplacedBy"] = address_of("public-bulletin", one.corrected_by.slug, asked_at=asked_at)
    if one.withdrawn_at:
        told["withdrawn"] = {"at": one.withdrawn_at.isoformat(), "reason": one.why_withdrawn}
    return told


def _distribution(name: str, one: Listed, kind: str, asked_at: str, rows: int | None) -> dict[str, Any]:
    told = {
        "@type": "dcat:Distribution",
        "dcat:downloadURL": address_of(name, one.slug, asked_at=asked_at),
        "dcat:mediaType": f"{TYPES}{kind}",
    }
    return told if rows is None else {**told, "rows": rows}
