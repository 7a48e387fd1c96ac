"""When a copy that somebody holds is still good (缓存): a frozen bulletin changes only with our own version."""

import hashlib
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.utils.translation import get_language

from taizhang import __version__
from taizhang.publishing.bulletins.queries import Published

# A correction must be seen the same day; a reload within five minutes need not ask again.
SECONDS = 300


def cacheable(
    request: HttpRequest,
    response: HttpResponse,
    shown: Sequence[Published],
    *,
    beside: Sequence[str] = (),
    is_file: bool = False,
) -> HttpResponseBase:
    """The response with its tag and age, or 304 for whoever holds it already; ``beside`` is what it says besides.

    A file also shows what came later, such as a correction: it is told by its own bytes.
    """
    tag = hashlib.sha256(response.content).hexdigest()[:32] if is_file else _tag(shown, beside)
    etag = f'"{tag}"'
    times = [] if is_file else [int(one.published_at.timestamp()) for one in shown]
    newest = max(times, default=None)
    response.headers["ETag"] = etag
    if newest is not None:
        response.headers["Last-Modified"] = http_date(newest)
    patch_cache_control(response, public=True, max_age=SECONDS)
    # By the tag alone where something beside the frozen text can come later: its day says nothing of that.
    since = None if beside else newest
    return get_conditional_response(request, etag=etag, last_modified=since, response=response) or response


def _tag(shown: Sequence[Published], beside: Sequence[str]) -> str:
    parts = (__version__, get_language() or "", *(f"{one.digest}{one.is_proved}" for one in shown))
    parts += tuple(beside)
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]
