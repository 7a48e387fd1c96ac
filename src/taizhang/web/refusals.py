"""How the pages say no (婉拒页): one sentence in the frame of the house, whatever went wrong."""

import json
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused, Stale
from taizhang.bureau.safety.outages import Outage, present_outage
from taizhang.web.desk.doorway import ask_to_sign_in, offer
from taizhang.web.desk.held import hold
from taizhang.web.going import inside

# A form around the largest file that is taken: its other fields, and the boundaries between them.
FORM_AROUND_FILE_BYTES = 1024 * 1024
# What programs ask for answers in documents of its own (api/problems.py), never in pages.
SPEAKS_FOR_ITSELF = "/api/"
# The last words of the addresses that take several files in one go.
TAKES_SEVERAL_FILES = {"evidence", "revision"}


class RefusalMiddleware:
    """Refuses what is too big before a byte of it is read, and says what a page did not say itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(SPEAKS_FOR_ITSELF):
            return self.get_response(request)
        length, most = request.META.get("CONTENT_LENGTH") or "0", most_bytes(request.path)
        if length.isdigit() and int(length) > most + FORM_AROUND_FILE_BYTES:
            return too_big(request, most)
        response = self.get_response(request)
        if response.status_code == 405 and not response.content:
            said = page(request, _("这个地址不接受这样的操作"), 405)
            said["Allow"] = response["Allow"]
            return said
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refused):
            return page(request, str(error), 409 if isinstance(error, Stale) else 422)
        return None


def most_bytes(path: str) -> int:
    """How much may be posted to an address: where evidence goes in, several files come together."""
    several = path.rstrip("/").rpartition("/")[2] in TAKES_SEVERAL_FILES
    most: int = settings.EVIDENCE_PIECE_MAX_BYTES if several else settings.UPLOAD_MAX_BYTES
    return max(most, settings.UPLOAD_MAX_BYTES)


def page(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    came_from = request.headers.get("Referer", "")
    said = {"sentence": sentence, "status": status, "back": came_from if inside(request, came_from) else ""}
    return render(request, "refusal.html", said, status=status)


def too_big(request: HttpRequest, most: int = 0) -> HttpResponse:
    megabytes = (most or settings.UPLOAD_MAX_BYTES) // (1024 * 1024)
    return page(request, _("文件超过 %(size)d MB，没有接收；请压缩或拆分后再传") % {"size": megabytes}, 413)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return too_big(request)
    return page(request, _("这个请求看不懂，没有处理"), 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, _("您的任职不包含这个页面"), 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, _("没有这个页面，或者它不在您的范围内"), 404)


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of our own, or what is out of order beneath us: that page asks the database for nothing."""
    if outage := present_outage():
        return unavailable(request, outage)
    return page(request, _("系统出了差错，您的操作没有写入；请稍后再试，仍不行请告诉系统管理员"), 500)


def unavailable(request: HttpRequest, outage: Outage) -> HttpResponse:
    if request.path.startswith(SPEAKS_FOR_ITSELF):
        return problem_of(outage)
    said = {"sentence": outage.sentence, "status": outage.status}
    headers = {"Retry-After": str(outage.retry_seconds)}
    return HttpResponse(render_to_string("unavailable.html", said), status=outage.status, headers=headers)


def problem_of(outage: Outage) -> HttpResponse:
    """To programs, where the door of the interface was not reached yet."""
    said = {
        "type": f"/api/docs#problem-{outage.name}",
        "status": outage.status,
        "detail": str(outage.sentence),
    }
    headers = {"Retry-After": str(outage.retry_seconds)}
    kind = "application/problem+json"
    return HttpResponse(json.dumps(said, ensure_ascii=False), kind, outage.status, headers=headers)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of an ended session: what came from our own page is kept, what came from elsewhere is not."""
    if request.headers.get("Origin") != f"{request.scheme}://{request.get_host()}":
        return page(request, _("这个请求不是从本系统的页面发出的，没有处理"), 403)
    if not request.user.is_authenticated:
        return ask_to_sign_in(request)
    held = hold(request)
    return offer(request, held) if held else page(request, _("页面已经过期，请重新打开"), 403)
