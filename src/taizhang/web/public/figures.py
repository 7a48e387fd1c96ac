"""A published figure in plain words, and a finding through all bulletins (数字说明、问题进展)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.figures.saying import readable
from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.bulletins.shown import course_of, figure_of
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
    said = found | {name: readable(found[name]) for name in ("value", "base", "change")}
    return render(request, "public/figure.html", {"bulletin": shown, "figure": said})


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
