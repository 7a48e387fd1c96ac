"""Letters and answers that were published, and how letters were dealt with (公开答复、办理统计)."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from taizhang.publishing.comments import public
from taizhang.web.public.freshness import SECONDS

kept = cache_control(public=True, max_age=SECONDS)


@kept
@require_safe
def answers(request: HttpRequest) -> HttpResponseBase:
    shown = {"answers": public.answers(), "tallies": _told(), "days": settings.COMMENT_ANSWER_DAYS}
    return render(request, "public/answers.html", shown)


@kept
@require_safe
def answer(request: HttpRequest, slug: str) -> HttpResponseBase:
    found = public.answer_of(slug)
    if found is None:
        return render(request, "public/missing.html", status=404)
    return render(request, "public/answer.html", {"answer": found})


def _told() -> list[dict[str, object]]:
    rows = public.tallies()
    return [
        one | {"median": None if one["median_tenths"] is None else one["median_tenths"] / 10} for one in rows
    ]
