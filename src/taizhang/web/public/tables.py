"""The figures and the findings of a bulletin as CSV (开放数据表格)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import Published, published
from taizhang.publishing.exports.listing import Listing, as_csv
from taizhang.publishing.exports.open_tables import figures_listing, findings_listing
from taizhang.web.public.bulletin import missing
from taizhang.web.public.freshness import cacheable


@require_safe
def figures_table(request: HttpRequest, slug: str) -> HttpResponseBase:
    return _table(request, slug, figures_listing)


@require_safe
def findings_table(request: HttpRequest, slug: str) -> HttpResponseBase:
    return _table(request, slug, findings_listing)


def _table(request: HttpRequest, slug: str, listing_of: Callable[[Published], Listing]) -> HttpResponseBase:
    shown = published(slug)
    if shown is None:
        return missing(request)
    listing = listing_of(shown)
    answer = HttpResponse(b"".join(as_csv(listing)), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = content_disposition_header(True, f"{listing.title}.csv") or ""
    return cacheable(request, answer, [shown], is_file=True)
