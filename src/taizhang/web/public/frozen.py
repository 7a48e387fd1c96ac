"""A bulletin for programs (全文和数据 JSON): all that is frozen, so that its digest can be made again from the file; docs/open-data.md."""

from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.bulletins.shown import (
    corrections_of,
    figures_of,
    findings_of,
    frozen_facts_of,
    withdrawal_of,
)
from taizhang.web.public.data import licence
from taizhang.web.public.freshness import cacheable

FORM = "taizhang-bulletin/1"


@require_safe
def data(request: HttpRequest, slug: str) -> HttpResponseBase:
    shown = published(slug)
    if shown is None:
        raise Http404
    withdrawn = withdrawal_of(slug)
    said = {
        "form": FORM,
        "slug": shown.slug,
        "title": shown.title,
        "issuer": shown.issuer,
        "dated": shown.dated,
        "text": shown.text,
        **frozen_facts_of(slug),
        "figures": figures_of(slug),
        "findings": findings_of(slug),
        "digest": shown.digest,
        "published_at": shown.published_at,
        "checkpoint": shown.checkpoint,
        "corrected_by": corrections_of(slug)["corrected_by"],
        "withdrawn": withdrawn and {"at": withdrawn["withdrawn_at"], "reason": withdrawn["reason"]},
        "licence": licence(),
    }
    answer = JsonResponse(said, json_dumps_params={"ensure_ascii": False})
    return cacheable(request, answer, [shown], is_file=True)
