"""A published figure in plain words, a finding through all bulletins, and both as open data (数字说明、问题进展、开放数据)."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.bulletins.shown import course_of, figure_of, figures_of, findings_of
from taizhang.publishing.comments.public import answers
from taizhang.web.public.bulletin import missing
from taizhang.web.public.freshness import SECONDS

kept = cache_control(public=True, max_age=SECONDS)


@kept
@require_safe
def figure(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    shown, found = published(slug), figure_of(slug, number)
    if shown is None or found is None:
        return missing(request)
    return render(request, "public/figure.html", {"bulletin": shown, "figure": found})


@kept
@require_safe
def progress(request: HttpRequest, key: str) -> HttpResponse:
    """404 for what no bulletin names, whether the ledger has it or not."""
    course = course_of(key)
    if not course:
        return missing(request)
    asked = [one for told in course for one in answers(told["publication__slug"], told["number"])]
    shown: dict[str, Any] = {"course": course, "last": course[-1], "answers": asked}
    return render(request, "public/progress.html", shown)


@kept
@require_safe
def data(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that the page says, for programs."""
    shown = published(slug)
    if shown is None:
        raise Http404
    said = {
        "slug": shown.slug,
        "title": shown.title,
        "issuer": shown.issuer,
        "dated": shown.dated,
        "digest": shown.digest,
        "text": shown.text,
        "figures": figures_of(slug),
        "findings": findings_of(slug),
    }
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False})
